import { describe, expect, it } from 'vitest';
import { publicationId } from '../../shared/domain/ids.ts';
import { aDecision } from '../support/a-decision.ts';
import { aPublication } from '../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../support/a-watch.ts';
import { anItem } from '../support/an-item.ts';

const minutesSaying = (text: string) =>
  aPublication({ stage: 'minutes', items: [anItem({ decision: aDecision(text) })] });
const day = 24 * 60;

describe('what is told of a meeting', () => {
  it('is not compared with an older state: A, B and A again are two changes', async () => {
    const { shows, look, clock } = await aWatch();
    shows(shown(minutesSaying('Godkendt.')));
    await look();
    const told: unknown[] = [];
    for (const text of ['Afvist.', 'Godkendt.']) {
      clock.pass(10);
      shows(shown(minutesSaying(text)));
      told.push(...(await look()).flatMap(({ changes }) => changes));
    }
    expect(told).toMatchObject([
      { kind: 'decision-reworded', before: { text: 'Godkendt.' }, after: { text: 'Afvist.' } },
      { kind: 'decision-reworded', before: { text: 'Afvist.' }, after: { text: 'Godkendt.' } },
    ]);
  });

  it('is not told at every poll until the day of a meeting that lies ahead', async () => {
    const { shows, look, clock } = await aWatch();
    shows(shown(aPublication({ startsAt: '2026-09-01T15:00:00.000Z' })));
    expect(kindsIn(await look())).toEqual(['agenda-published']);
    for (const minutes of [10, day, 30 * day, 90 * day, 60 * day]) {
      clock.pass(minutes);
      expect(await look()).toEqual([]);
    }
  });

  it('is not told again when the site publishes it under new ids', async () => {
    const { shows, look, clock } = await aWatch();
    const minutes = minutesSaying('Godkendt.');
    shows(shown(minutes));
    await look();
    for (const id of ['ny-1', 'ny-2']) {
      clock.pass(60);
      shows(
        shown({
          ...minutes,
          publicationId: publicationId(id),
          items: [anItem({ sourceItemId: id, decision: aDecision('Godkendt.') })],
        }),
      );
      expect(await look()).toEqual([]);
    }
  });

  it('is not two meetings when one is moved', async () => {
    const { shows, look, clock, meetings } = await aWatch();
    const agenda = aPublication();
    shows(shown(agenda));
    await look();
    const told: string[] = [];
    for (const startsAt of ['2026-04-16T06:00:00.000Z', '2026-04-17T15:00:00.000Z', agenda.startsAt]) {
      clock.pass(10);
      shows(shown({ ...agenda, startsAt }));
      told.push(...kindsIn(await look()));
    }
    expect(told).toEqual(['meeting-moved', 'meeting-moved', 'meeting-moved']);
    expect(await meetings()).toHaveLength(1);
  });
});
