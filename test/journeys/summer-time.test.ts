import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationPage, sittingOf } from '../../infra/local/site/publication-page.ts';
import { stableGuid } from '../../infra/local/site/stable-guid.ts';
import type { Step } from '../../infra/local/site/story.ts';
import { alertsTo, confirmationLink, signUp } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const committee = { Id: stableGuid('udvalg'), Navn: 'Kulturudvalget', Historisk: false };
const id = stableGuid('dagsorden');
const reader = 'morgen@example.org';

const anItem = (number: number) => ({
  number: String(number),
  title: `Tilskud til forening ${number}`,
  caseNumber: `20.00.00-G01-${number}-26`,
  content: [],
  sections: [],
  decision: [],
  attachments: [],
  absent: [],
});

/** The agenda of a meeting in April, which gets one item more each time. */
const agendaWith = (items: number, at: string): Step => {
  const facts = {
    committee: committee.Navn,
    startsAt: '2026-04-21T15:00:00.000Z',
    place: 'Rådhuset',
    participants: [],
    cancelled: [],
    items: Array.from({ length: items }, (_, index) => anItem(index + 1)),
  };
  const kind = { name: 'Dagsorden', minutes: false };
  const body = async (origin: string) => JSON.stringify(publicationPage(facts, { id, committee, origin, ...kind }));
  const publish = { id, committee, group: 'Udvalg 2026-2029', sitting: sittingOf(facts, kind), body };
  return { at, says: `Dagsordenen har ${items} punkter.`, publish };
};

const story = {
  name: 'summer-time',
  steps: [
    agendaWith(4, '2026-03-27T08:00:00Z'),
    agendaWith(5, '2026-03-27T12:00:00Z'),
    agendaWith(6, '2026-03-28T12:00:00Z'),
    agendaWith(7, '2026-03-29T12:00:00Z'),
  ],
};

describe('The daily digest over the night that summer time begins', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await aRunningSystem(story, { start: '2026-03-27T07:00:00Z' });
    await system.look();
    await system.publishNext();
    await signUp(system, { kommune: 'ballerup', emne: 'alt', adresse: reader, hvornaar: 'daily' });
    const [mail] = await system.mailbox.messages();
    await fetch(confirmationLink(mail?.text ?? null), { method: 'POST' });
    await system.cloud.runDueSchedules();
  });
  afterAll(() => system.stop());

  /** How many digests have come by the instant, with the schedules fired that came due until then. */
  const digestsBy = async (instant: string) => {
    system.clock.set(new Date(instant));
    await system.cloud.runDueSchedules();
    await system.cloud.settle();
    return (await alertsTo(system, reader)).length;
  };

  it('comes at seven in Denmark on each morning: 06.00 UTC before, and 05.00 after', async () => {
    await system.publishNext();
    expect(await digestsBy('2026-03-28T05:59:30Z')).toBe(0);
    expect(await digestsBy('2026-03-28T06:00:30Z')).toBe(1);
    await system.publishNext();
    expect(await digestsBy('2026-03-29T04:59:30Z')).toBe(1);
    expect(await digestsBy('2026-03-29T05:00:30Z')).toBe(2);
    expect(await digestsBy('2026-03-29T06:00:30Z')).toBe(2);
    await system.publishNext();
    expect(await digestsBy('2026-03-30T05:00:30Z')).toBe(3);
    const mails = await alertsTo(system, reader);
    expect(mails.map(({ text }) => /Tilskud til forening \d/u.exec(text ?? '')?.[0])).toEqual([
      'Tilskud til forening 5',
      'Tilskud til forening 6',
      'Tilskud til forening 7',
    ]);
  });

  it('does not come where there is nothing to tell', async () => {
    expect(await digestsBy('2026-03-31T05:00:30Z')).toBe(3);
  });
});
