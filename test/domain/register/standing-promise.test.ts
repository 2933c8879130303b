import { describe, expect, it } from 'vitest';
import { deciding, minutesOf, townAfter } from './a-town.ts';

const list = { title: 'Huskeliste og orientering fra administrationen', caseNumber: '21-013718' };
const noted = { ...list, ...deciding('Taget til efterretning') };
const promising = { ...list, ...deciding('Udvalget ønsker en status på sagen senest den 14. maj 2026.') };
const before = ['2026-01-13', '2026-02-10', '2026-03-10'].map((date) => minutesOf(`${date}T07:00:00.000Z`, noted));
const promised = [...before, minutesOf('2026-04-14T06:00:00.000Z', promising)];

describe('a promise under a standing item', () => {
  it('is not kept because the item is on the next agenda', async () => {
    const { entry } = await townAfter(...promised, minutesOf('2026-05-12T06:00:00.000Z', noted));
    expect(await entry()).toMatchObject({ kind: 'promised', standing: true, status: 'open', returned: null });
  });

  it('falls due on its day, and nobody is told', async () => {
    const { watch, entry } = await townAfter(...promised);
    expect(await watch('2026-05-14T21:59:00.000Z')).toEqual([]);
    expect((await entry()).status).toBe('open');
    expect(await watch('2026-05-14T22:00:00.000Z')).toEqual([]);
    expect(await entry()).toMatchObject({
      status: 'overdue',
      overdue: { because: 'date-passed', expected: '2026-05-14' },
      checkAt: null,
    });
  });

  it('has fallen due at once where it is read afterwards', async () => {
    const { entry } = await townAfter(...promised, minutesOf('2026-06-09T06:00:00.000Z', noted));
    expect(await entry()).toMatchObject({ status: 'overdue', checkAt: null });
  });
});
