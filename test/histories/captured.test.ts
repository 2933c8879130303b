import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertIdOf } from '../../shared/domain/alert.ts';
import type { ChangeKind } from '../../shared/domain/change.ts';
import { publicationId } from '../../shared/domain/ids.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { isToldByDefault } from '../../shared/domain/told-by-default.ts';
import { aSubscription } from '../support/a-subscription.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { diceFrom } from '../variants/dice.ts';
import { aCapturedMeeting, meetingId } from './model/a-captured-meeting.ts';
import { type Look, type Seen, seenAt } from './model/expected-revisions.ts';
import { type History, histories } from './model/history.ts';
import { published } from './model/publish.ts';
import { inOrder, inShort, type Told } from './model/told.ts';

/** A message of the queue is delivered so many minutes after the one before; some are for the agenda, some for the minutes. */
type Delivery = { of: 'agenda' | 'minutes'; after: number };
type Plan = { history: History; deliveries: Delivery[][]; order: number };

// None: the edit is never seen. Several: the same message twice, or another look.
const deliveries = fc.array(
  fc.array(fc.record({ of: fc.constantFrom('agenda', 'minutes'), after: fc.constantFrom(0, 5, 20, 30, 45) }), {
    maxLength: 4,
  }),
  { minLength: 16, maxLength: 16 },
);
const plans: fc.Arbitrary<Plan> = fc.record({ history: histories, deliveries, order: fc.nat() });

// What is told across meetings has its own histories.
const acrossMeetings: readonly ChangeKind[] = ['item-returned', 'item-overdue', 'case-decided'];

const [agendaId, minutesId] = [publicationId('dagsorden'), publicationId('referat')];

/** Lives the history and captures it as planned, and notes what each look must have told. */
const lived = async ({ history, deliveries: planned }: Plan) => {
  const meeting = await aCapturedMeeting();
  const expected: Told[][] = [];
  let seen: Seen | null = null;
  const shown = new Map<Publication['publicationId'], Look['state']>();
  const read = new Map<Publication['publicationId'], Look['state']>();
  let at = 0;
  const deliver = async ({ of, after }: Delivery) => {
    const id = of === 'minutes' && shown.has(minutesId) ? minutesId : agendaId;
    at += after;
    meeting.clock.pass(after);
    await meeting.capture({ publicationId: id });
    read.set(id, shown.get(id) ?? history.first);
    const state = read.get(minutesId) ?? read.get(agendaId) ?? history.first;
    seen = seenAt(seen, { state, address: id, at });
    fc.pre(!seen.ambiguous);
    if (seen.told !== null) expected.push(seen.told);
  };
  for (const [time, state] of [history.first, ...history.steps.map((step) => step.state)].entries()) {
    const id = history.ownMinutes && state.stage === 'minutes' ? minutesId : agendaId;
    shown.set(id, state);
    await meeting.show(published(state, { publicationId: id, ids: history.ids, time }));
    for (const delivery of planned[time] ?? []) await deliver(delivery);
  }
  await deliver({ of: 'minutes', after: 5 });
  return { meeting, expected, site: shown.get(minutesId) ?? shown.get(agendaId) ?? history.first };
};

const toldIn = ({ changes }: Revision): string[] =>
  inOrder(changes.filter(({ kind }) => !acrossMeetings.includes(kind)).map(inShort));

const deliveryOf = ({ number }: Revision): string =>
  `alert.${alertIdOf(meetingId, number, aSubscription().subscriberId)}`;

const runs = propertyRuns(100);

describe('a made-up history that is captured late, twice or only in part', () => {
  it('is told exactly as it was seen, nothing twice, and ends as the site does', { timeout: 60_000 }, async () => {
    const told = fc.asyncProperty(plans, async (plan) => {
      const { meeting, expected, site } = await lived(plan);
      const revisions = await meeting.revisions();
      expect(revisions.map(toldIn)).toEqual(expected.map(inOrder));
      const last = published(site, { publicationId: agendaId, ids: plan.history.ids, time: 0 });
      const { publicationId: _id, supplementary: _flag, ...standing } = last;
      expect(meetingKey(revisions.at(-1)?.meeting ?? standing)).toBe(meetingKey(standing));
    });
    await fc.assert(told, runs);
  });

  it('raises each alert once, whatever the order of the messages, and however often they come', {
    timeout: 60_000,
  }, async () => {
    const raised = fc.asyncProperty(plans, async (plan) => {
      const { meeting } = await lived(plan);
      const messages = meeting.announced();
      expect(new Set(messages.map(({ revision }) => revision)).size).toBe(messages.length);
      for (const message of [...diceFrom(plan.order).shuffled(messages), ...messages])
        await meeting.raiseAlerts(message);
      const emailed = meeting.emailed();
      expect(new Set(emailed).size).toBe(emailed.length);
      const telling = (await meeting.revisions()).filter(({ changes }) => changes.some(isToldByDefault));
      expect(emailed).toEqual(expect.arrayContaining(telling.map(deliveryOf)));
    });
    // Raising looks for topics in every item: a third of the histories will do.
    await fc.assert(raised, { ...runs, numRuns: Math.ceil(runs.numRuns / 3) });
  });
});
