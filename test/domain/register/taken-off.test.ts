import { describe, expect, it } from 'vitest';
import { agendaOf, deciding, minutesOf, townAfter } from './a-town.ts';

const [april, may, june] = ['2026-04-14T06:00:00.000Z', '2026-05-12T06:00:00.000Z', '2026-06-09T06:00:00.000Z'];
const putOff = minutesOf(april, deciding('Udsættes til næste møde'));
const takenOff = minutesOf(may, deciding('Taget af dagsordenen'));

describe('an item that came back and was taken off the agenda', () => {
  it('is told back while the agenda says so, and waits again when the minutes do not', async () => {
    const { kinds, entry } = await townAfter(putOff, agendaOf(may, {}), takenOff);
    expect(kinds).toEqual([[], ['item-returned'], []]);
    expect(await entry()).toMatchObject({
      status: 'open',
      returned: null,
      times: 1,
      checkAt: '2026-08-09T22:00:00.000Z',
    });
  });

  it('is overdue ninety days after it was taken off, and told once', async () => {
    const { watch, entry } = await townAfter(putOff, agendaOf(may, {}), takenOff);
    expect(await watch('2026-08-09T21:59:00.000Z')).toEqual([]);
    expect(await watch('2026-08-09T22:00:00.000Z')).toMatchObject([{ kind: 'item-overdue', because: 'no-date' }]);
    expect(await watch('2026-08-10T22:00:00.000Z')).toEqual([]);
    expect(await entry()).toMatchObject({ status: 'overdue', times: 1 });
  });

  it('is back when a later meeting treats it', async () => {
    const { kinds, entry } = await townAfter(
      putOff,
      agendaOf(may, {}),
      takenOff,
      minutesOf(june, deciding('Godkendt')),
    );
    expect(kinds[3]).toEqual(['item-returned', 'case-decided']);
    expect(await entry()).toMatchObject({ status: 'decided', returned: { startsAt: june }, times: 1 });
  });

  it('is taken off by the words of item 1 too', async () => {
    const minutes = minutesOf(may, { decision: null });
    const [first, ...others] = minutes.items;
    const items =
      first === undefined ? others : [{ ...first, ...deciding('Godkendt, idet punkt 2 udgår.') }, ...others];
    const { entry } = await townAfter(putOff, agendaOf(may, {}), { ...minutes, items });
    expect(await entry()).toMatchObject({ status: 'open', returned: null });
  });

  it('still waits for the date it was put off to', async () => {
    const { entry } = await townAfter(minutesOf(april, deciding('Udsættes til mødet den 9. juni 2026')), takenOff);
    expect(await entry()).toMatchObject({ status: 'open', checkAt: '2026-06-16T22:00:00.000Z' });
  });
});
