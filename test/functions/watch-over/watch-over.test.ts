import { describe, expect, it } from 'vitest';
import { makeWatchOver, mostALook } from '../../../functions/watch-over/watch-over.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import type { RevisionChanged } from '../../../shared/contracts/revision-changed.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aClock } from '../../support/a-clock.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aRevision } from '../../support/a-revision.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { recordingSender } from '../../support/recording-sender.ts';

const lost = '2026-04-15T08:54:59.999Z';
const young = '2026-04-15T08:55:00.000Z';
const { meetingId } = aRevision();
const aMail = (id: string, createdAt: string) => aDelivery({ deliveryId: id, createdAt });
const aPost = (id: string, createdAt: string) =>
  aDelivery({ deliveryId: id, createdAt, via: 'slack', group: 'C0123ABCD' });

/** It is nine o'clock; each queue fails its first sends as told. */
const aWatch = ({ changesFail = 0, emailFails = 0, slackFails = 0 } = {}) => {
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  const [revisions, outbox, clock] = [memoryRevisions(followed), memoryOutbox(), aClock()];
  const changes = recordingSender<RevisionChanged>(changesFail);
  const email = recordingSender<DeliveryDue>(emailFails);
  const slack = recordingSender<DeliveryDue>(slackFails);
  const send = { email: email.send, slack: slack.send };
  const fails = { next: false };
  const announce: typeof changes.send = async (messages) => {
    if (fails.next) {
      fails.next = false;
      throw new Error('The queue is away.');
    }
    await changes.send(messages);
  };
  return {
    clock,
    send,
    fails,
    revisions,
    outbox,
    changes,
    email,
    slack,
    watch: makeWatchOver({ ...followed, revisions, outbox, announce, send, now: clock.now }),
  };
};

describe('watching over what was held back', () => {
  it('tries it again when its time has come, and keeps it noted until it is settled', async () => {
    const { outbox, email, watch } = aWatch();
    await outbox.addDeliveryOnce(aMail('held', young));
    await outbox.addDeliveryOnce(aMail('held-longer', young));
    await outbox.tryAgainAt(aMail('held', young), '2026-04-15T08:59:00.000Z');
    await outbox.tryAgainAt(aMail('held-longer', young), '2026-04-15T09:30:00.000Z');
    await watch();
    expect(email.sent).toEqual([{ message: { deliveryId: 'held' } }]);
    await outbox.settle('held', { status: 'accepted', providerId: 'ses-1', lastError: null, at: young });
    expect(await outbox.dueForTry(new Date('2099-01-01'))).toMatchObject([{ deliveryId: 'held-longer' }]);
  });
});

describe('watching over while the brake is on', () => {
  it('tries nothing again, and everything at the first look after', async () => {
    const { outbox, email, watch } = aWatch();
    await outbox.addDeliveryOnce(aMail('held', young));
    await outbox.tryAgainAt(aMail('held', young), '2026-04-15T08:59:00.000Z');
    await outbox.setBrake(true);
    await watch();
    expect(email.sent).toEqual([]);
    await outbox.setBrake(false);
    await watch();
    expect(email.sent).toEqual([{ message: { deliveryId: 'held' } }]);
  });

  it('tries anew what was put back, at once and as something its queue has not seen', async () => {
    const { outbox, slack, watch } = aWatch();
    await outbox.addDeliveryOnce(aPost('refused', young));
    await outbox.markAnnounced('refused');
    await outbox.lease('refused', { now: lost, until: young });
    await outbox.settle('refused', { status: 'refused', providerId: null, lastError: 'x', at: young });
    await outbox.putBack('refused', { again: false, at: young });
    await watch();
    const place = { group: 'C0123ABCD', once: 'refused.2026-04-15T10:00:00.000Z' };
    expect(slack.sent).toEqual([{ message: { deliveryId: 'refused' }, place }]);
  });
});

describe('watching over more than one look can send', () => {
  const at = (position: number) => new Date(Date.parse('2026-04-14T09:00:00.000Z') + position).toISOString();
  const some = Array.from({ length: mostALook.deliveries + 3 }, (_, position) => position);

  it('tries the oldest of what was held back, and the others at the next look: nothing is left out', async () => {
    const { outbox, email, watch, clock } = aWatch();
    for (const position of some) {
      await outbox.addDeliveryOnce(aMail(`mail-${position}`, at(position)));
      await outbox.markAnnounced(`mail-${position}`);
      await outbox.tryAgainAt(aMail(`mail-${position}`, at(position)), at(position));
    }
    await watch();
    const first = email.sent.map(({ message }) => message.deliveryId);
    expect(first).toEqual(some.slice(0, mostALook.deliveries).map((position) => `mail-${position}`));
    clock.pass(5);
    await watch();
    expect(email.sent.slice(first.length).map(({ message }) => message.deliveryId)).toEqual(
      some.slice(mostALook.deliveries).map((position) => `mail-${position}`),
    );
    clock.pass(5);
    await watch();
    expect(email.sent).toHaveLength(some.length);
  });

  it('tries the one mail that is due, however many Slack messages have waited for longer', async () => {
    const { outbox, email, slack, watch } = aWatch();
    const due = '2026-04-15T08:00:00.000Z';
    for (const position of some) {
      const post = aPost(`post-${position}`, at(position));
      await outbox.addDeliveryOnce(post);
      await outbox.markAnnounced(post.deliveryId);
      await outbox.tryAgainAt(post, at(position));
    }
    await outbox.addDeliveryOnce(aMail('mail', due));
    await outbox.markAnnounced('mail');
    await outbox.tryAgainAt(aMail('mail', due), due);
    await watch();
    expect(email.sent).toEqual([{ message: { deliveryId: 'mail' } }]);
    expect(slack.sent).toHaveLength(mostALook.deliveries);
  });

  it('announces the one mail that was lost, however many Slack messages were', async () => {
    const { outbox, email, slack, watch } = aWatch();
    for (const position of some) await outbox.addDeliveryOnce(aPost(`post-${position}`, at(position)));
    await outbox.addDeliveryOnce(aMail('mail', lost));
    await watch();
    expect(email.sent).toEqual([{ message: { deliveryId: 'mail' } }]);
    expect(slack.sent).toHaveLength(mostALook.deliveries);
  });

  it('announces the oldest of what was not announced, and the others at the next look', async () => {
    const { outbox, email, watch } = aWatch();
    for (const position of some) await outbox.addDeliveryOnce(aMail(`mail-${position}`, at(position)));
    await watch();
    expect(email.sent).toHaveLength(mostALook.deliveries);
    await watch();
    expect(email.sent.map(({ message }) => message.deliveryId)).toEqual(some.map((position) => `mail-${position}`));
    expect(await outbox.unannounced(new Date('2099-01-01'))).toEqual([]);
  });

  it('announces the oldest revisions, and the others at the next look', async () => {
    const { revisions, changes, watch } = aWatch();
    const numbers = Array.from({ length: mostALook.revisions + 1 }, (_, index) => index + 1);
    for (const number of numbers) await revisions.addOnce(aRevision({ number, capturedAt: at(number) }), noFollows);
    await watch();
    expect(changes.sent).toHaveLength(mostALook.revisions);
    await watch();
    expect(changes.sent.map(({ message }) => message.revision)).toEqual(numbers);
  });

  it('keeps the order of a Slack channel when its queue is away: all of it goes at the next look', async () => {
    const { outbox, slack, watch, clock } = aWatch({ slackFails: 1 });
    const posts = Array.from({ length: 12 }, (_, index) => `post-${String.fromCharCode(108 - index)}`);
    for (const [position, id] of posts.entries()) {
      await outbox.addDeliveryOnce(aPost(id, at(position)));
      await outbox.markAnnounced(id);
      await outbox.tryAgainAt(aPost(id, at(position)), at(0));
    }
    await expect(watch()).rejects.toThrow();
    expect(slack.sent).toEqual([]);
    clock.pass(5);
    await watch();
    expect(slack.sent.map(({ message }) => message.deliveryId)).toEqual(posts);
  });
});

describe('watching over what was announced and never done', () => {
  const minutesInAnHour = 60;

  it('announces a revision again until its alerts are raised: its queue may have given it up', async () => {
    const { revisions, changes, clock, watch } = aWatch();
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    await watch();
    clock.pass(2 * minutesInAnHour - 1);
    await watch();
    expect(changes.sent).toHaveLength(1);
    clock.pass(2);
    await watch();
    expect(changes.sent).toEqual(Array(2).fill({ message: { meetingId, revision: 1 } }));
    await revisions.markRaised(meetingId, 1);
    clock.pass(5 * minutesInAnHour);
    await watch();
    expect(changes.sent).toHaveLength(2);
  });

  it('tries a delivery again that was announced and leased, and whose sender then died', async () => {
    const { outbox, email, clock, watch } = aWatch();
    await outbox.addDeliveryOnce(aMail('mail', lost));
    await watch();
    await outbox.lease('mail', { now: clock.now().toISOString(), until: clock.now().toISOString() });
    clock.pass(minutesInAnHour - 1);
    await watch();
    expect(email.sent).toHaveLength(1);
    clock.pass(2);
    await watch();
    expect(email.sent).toEqual(Array(2).fill({ message: { deliveryId: 'mail' } }));
  });
});

describe('watching over what fails again and again', () => {
  const hour = 60;

  it('tries a delivery less and less often, once a day at last: what works in its channel is not to wait for it', async () => {
    const { outbox, slack, clock, watch } = aWatch();
    await outbox.addDeliveryOnce(aPost('broken', lost));
    const tries: number[] = [];
    for (let passed = 0; passed < 96; passed += 1) {
      const before = slack.sent.length;
      await watch();
      if (slack.sent.length > before) tries.push(passed);
      clock.pass(hour);
    }
    expect(tries.length).toBeLessThan(10);
    expect(tries.slice(0, 4)).toEqual([0, 2, 5, 11]);
  });

  it('leaves it to a try that says when the next one is', async () => {
    const { outbox, clock, watch, send } = aWatch();
    await outbox.addDeliveryOnce(aMail('mail', lost));
    await watch();
    clock.pass(50 * hour);
    const inAnHour = new Date(clock.now().getTime() + hour * 60_000).toISOString();
    send.email = async () => outbox.tryAgainAt(aMail('mail', lost), inAnHour);
    await watch();
    expect(await outbox.dueForTry(new Date(Date.parse(inAnHour) + 1))).toMatchObject([{ deliveryId: 'mail' }]);
  });

  it('keeps what could not be noted in its place: all of a channel goes at the next look', async () => {
    const { outbox, slack, clock, watch } = aWatch();
    const posts = ['post-1', 'post-2', 'post-3'].map((id, place) => aPost(id, `2026-04-15T08:0${place}:00.000Z`));
    for (const post of posts) {
      await outbox.addDeliveryOnce(post);
      await outbox.markAnnounced(post.deliveryId);
      await outbox.tryAgainAt(post, post.createdAt);
    }
    clock.pass(14 * 24 * hour);
    const { tryAgainAt } = outbox;
    let calls = 0;
    outbox.tryAgainAt = async (delivery, at) => {
      calls += 1;
      if (calls === 2) throw new Error('ProvisionedThroughputExceededException');
      return tryAgainAt(delivery, at);
    };
    await expect(watch()).rejects.toThrow();
    expect(slack.sent).toEqual([]);
    clock.pass(5);
    await watch();
    expect(slack.sent.map(({ message }) => message.deliveryId)).toEqual(['post-1', 'post-2', 'post-3']);
  });

  it('announces a revision at the next look but one when its queue was away, however old it is', async () => {
    const { revisions, changes, clock, watch, fails } = aWatch();
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    await watch();
    clock.pass(50 * hour);
    fails.next = true;
    await expect(watch()).rejects.toThrow();
    clock.pass(2 * hour + 1);
    await watch();
    expect(changes.sent).toHaveLength(2);
  });

  it('announces a revision once more after weeks in which nothing ran', async () => {
    const { revisions, changes, clock, watch } = aWatch();
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    await watch();
    clock.pass(30 * 24 * hour);
    await watch();
    clock.pass(24 * hour);
    await watch();
    expect(changes.sent).toHaveLength(2);
  });

  it('gives a revision up after two weeks: by then it is no news, and who follows since then is not told of it', async () => {
    const { revisions, changes, clock, watch } = aWatch();
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    for (let days = 0; days < 40; days += 1) {
      await watch();
      clock.pass(24 * hour);
    }
    expect(changes.sent.length).toBeGreaterThan(5);
    expect(changes.sent.length).toBeLessThan(18);
    expect(await revisions.dueAgain(new Date('2099-01-01'))).toEqual([]);
  });
});

describe('watching over lost work', () => {
  it('announces revisions that were written more than five minutes ago, and no younger ones', async () => {
    const { revisions, changes, watch } = aWatch();
    await revisions.addOnce(aRevision({ number: 1, capturedAt: lost }), noFollows);
    await revisions.addOnce(aRevision({ number: 2, capturedAt: young }), noFollows);
    await watch();
    expect(changes.sent).toEqual([{ message: { meetingId, revision: 1 } }]);
    expect(await revisions.waitsToBeAnnounced(meetingId, 1)).toBe(false);
    expect(await revisions.waitsToBeAnnounced(meetingId, 2)).toBe(true);
  });

  it('announces deliveries to the queue of their channel, a Slack channel’s in its order', async () => {
    const { outbox, email, slack, watch } = aWatch();
    await outbox.addDeliveryOnce(aMail('mail', lost));
    await outbox.addDeliveryOnce(aPost('post', lost));
    await outbox.addDeliveryOnce(aMail('young', young));
    await watch();
    expect(email.sent).toEqual([{ message: { deliveryId: 'mail' } }]);
    expect(slack.sent).toEqual([{ message: { deliveryId: 'post' }, place: { group: 'C0123ABCD', once: 'post' } }]);
    expect(await outbox.waitsToBeAnnounced('young')).toBe(true);
  });

  it('announces nothing twice', async () => {
    const { outbox, revisions, changes, email, watch } = aWatch();
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    await outbox.addDeliveryOnce(aMail('mail', lost));
    await watch();
    await watch();
    expect([changes.sent.length, email.sent.length]).toEqual([1, 1]);
  });

  it('leaves a baseline in silence', async () => {
    const { revisions, changes, watch } = aWatch();
    await revisions.addOnce(aRevision({ capturedAt: lost, silent: true }), noFollows);
    await watch();
    expect(changes.sent).toEqual([]);
  });

  it('marks only what was sent, and fails so that it is seen', async () => {
    const { revisions, watch, changes } = aWatch({ changesFail: 1 });
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    await expect(watch()).rejects.toThrow();
    expect(await revisions.waitsToBeAnnounced(meetingId, 1)).toBe(true);
    await watch();
    expect(changes.sent).toHaveLength(1);
  });

  it.each([
    ['changes', { changesFail: 1 }, { changes: 0, email: 1, slack: 1 }],
    ['e-mails', { emailFails: 1 }, { changes: 1, email: 0, slack: 1 }],
    ['Slack messages', { slackFails: 1 }, { changes: 1, email: 1, slack: 0 }],
  ])('lets the other queues have theirs when the queue of %s is away', async (_, fails, announced) => {
    const { outbox, revisions, changes, email, slack, watch } = aWatch(fails);
    await revisions.addOnce(aRevision({ capturedAt: lost }), noFollows);
    await outbox.addDeliveryOnce(aMail('mail', lost));
    await outbox.addDeliveryOnce(aPost('post', lost));
    await expect(watch()).rejects.toThrow();
    expect({ changes: changes.sent.length, email: email.sent.length, slack: slack.sent.length }).toEqual(announced);
  });
});
