import { describe, expect, it } from 'vitest';
import { makeReviewSubscribers } from '../../../functions/send-digests/review-subscribers.ts';
import type { Sent } from '../../../shared/channels/bring-out.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { newSourceState } from '../../../shared/domain/source-state.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anItem } from '../../support/an-item.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryLastMails } from '../../support/memory-last-mails.ts';
import { recordingSender } from '../../support/recording-sender.ts';
import { aMailing } from '../deliver-email/a-mailing.ts';
import { aChannelOfReaders } from '../deliver-slack/a-channel-of-readers.ts';

const caseNumber = '15.00.00-A00-23-26';
const theCase = [{ by: 'case', caseNumber } as const];
const followed = subscriptionId('followed');
const channel = { via: 'slack', team: 'T0BALLERUP', channel: 'C0FOLLOWS' } as const;

type World = Awaited<ReturnType<typeof aMailing>> | ReturnType<typeof aChannelOfReaders>;

/** Mornings over these stores: each reads the source, reviews who is due, and brings out what comes of it. */
const mornings = (world: World) => {
  const { outbox, subscriptions, sittings, register, states, clock, deliver } = world;
  const [email, slack] = [recordingSender<DeliveryDue>(), recordingSender<DeliveryDue>()];
  const review = makeReviewSubscribers({
    reviews: subscriptions as never,
    subscriptions,
    lastMails: 'lastMails' in world ? world.lastMails : memoryLastMails(),
    outbox,
    sittings,
    register,
    states,
    send: { email: email.send, slack: slack.send },
    now: clock.now,
  });
  const bringOut = async () => {
    for (const { message } of [...email.sent.splice(0), ...slack.sent.splice(0)]) await deliver(message);
    // As watch-over does.
    for (const delivery of await outbox.dueForTry(clock.now())) await deliver(delivery);
  };
  const pass = async (days: number, { isRead = true, reviewOnly = false } = {}) => {
    for (let day = 0; day < days; day += 1) {
      clock.pass(24 * 60);
      if (isRead) await states.put({ ...newSourceState(ballerup), lastReadAt: clock.now().toISOString() });
      await review();
      if (!reviewOnly) await bringOut();
    }
  };
  const treat = (title: string) =>
    sittings.put(aSitting({ startsAt: clock.now().toISOString(), items: [anItem({ title, caseNumber })] }));
  return { pass, treat, bringOut };
};

const closings = async (world: Awaited<ReturnType<typeof aMailing>>) =>
  (await world.mails()).filter(({ subject }) => subject?.startsWith('Vi følger ikke længere'));

describe('a case that has been quiet for a year', () => {
  const byMail = async () => {
    const answers: Sent[] = [];
    const world = await aMailing('everyone', answers);
    const { pass, treat, bringOut } = mornings(world);
    const own = aSubscription({
      subscriptionId: followed,
      subscriberId: world.subscriberId,
      wishes: theCase,
      createdAt: world.clock.now().toISOString(),
    });
    await world.subscriptions.add(own);
    await world.subscriptions.confirm(own, world.clock.now().toISOString());
    const status = async () => (await world.subscriptions.get(world.subscriberId, followed))?.status;
    return { world, answers, own, pass, treat, bringOut, status };
  };

  it('is followed no longer, and its follower is told once: what it was, since when, and how to follow it again', async () => {
    const { world, pass, treat, status } = await byMail();
    await pass(10);
    treat('Årsberetning 2025');
    await pass(364);
    expect([await closings(world), await status()]).toEqual([[], 'active']);
    await pass(5);
    const [mail, ...more] = await closings(world);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Vi følger ikke længere sagen ${caseNumber} i Ballerup`);
    expect(mail?.text).toMatch(
      /»Årsberetning 2025« var sidst på dagsordenen i .+ den \d+\. april 2026\. Det er mere end et år siden/u,
    );
    expect(mail?.text).toContain(`https://web.example/?kommune=ballerup&sag=${caseNumber}`);
    expect(mail?.html).toContain('Følg sagen igen');
    expect(await status()).toBe('ended');
  });

  it('is followed on when it comes up once a year', async () => {
    const { world, pass, treat, status } = await byMail();
    for (let time = 0; time < 3; time += 1) {
      await pass(350);
      treat('Årsberetning');
    }
    expect([await closings(world), await status()]).toEqual([[], 'active']);
  });

  it('that was never seen is told to be so', async () => {
    const { world, pass } = await byMail();
    await pass(370);
    const [mail] = await closings(world);
    expect(mail?.text).toMatch(/Vi har ikke set den på nogen dagsorden siden den \d+\. april 2026\./u);
  });

  it('is followed on while its source is not read: that we see nothing says nothing of the case', async () => {
    const { world, pass, status } = await byMail();
    await pass(400, { isRead: false });
    expect([await closings(world), await status()]).toEqual([[], 'active']);
    await pass(40);
    expect(await closings(world)).toHaveLength(1);
  });

  it('is not told to be quiet when it comes up before that is sent', async () => {
    const { world, pass, treat, bringOut, status } = await byMail();
    await pass(366, { reviewOnly: true });
    treat('Årsberetning');
    await pass(1, { reviewOnly: true });
    await bringOut();
    expect([await closings(world), await status()]).toEqual([[], 'active']);
    await pass(370);
    expect([(await closings(world)).length, await status()]).toEqual([1, 'ended']);
  });

  it('is told nothing of when its follower has stopped it by then', async () => {
    const { world, own, pass, bringOut } = await byMail();
    await pass(368, { reviewOnly: true });
    await world.subscriptions.end(own, world.clock.now().toISOString());
    await bringOut();
    expect(await closings(world)).toEqual([]);
  });

  it('that could not be told is told a month later, and its follower hears that we read meanwhile', async () => {
    const { world, answers, pass, treat, status } = await byMail();
    treat('Årsberetning');
    await pass(365);
    answers.push({ status: 'refused', reason: 'MessageRejected' });
    await pass(5);
    expect([(await closings(world)).length, await status()]).toEqual([1, 'active']);
    await pass(31);
    expect([(await closings(world)).length, await status()]).toEqual([2, 'ended']);
  });

  it('is told once, however many mornings it waits for its sending', async () => {
    const { world, pass, bringOut } = await byMail();
    await pass(366, { reviewOnly: true });
    const another = aSubscription({ subscriptionId: subscriptionId('another'), subscriberId: world.subscriberId });
    await world.subscriptions.add({ ...another, createdAt: world.clock.now().toISOString() });
    await pass(20, { reviewOnly: true });
    await bringOut();
    await bringOut();
    expect(await closings(world)).toHaveLength(1);
  });

  it('is followed on when its follower takes it up after a pause: the year begins anew', async () => {
    const { world, own, pass, status } = await byMail();
    await pass(10);
    await world.subscriptions.pause(own);
    await pass(500);
    await world.subscriptions.resume(own, world.clock.now().toISOString());
    await pass(300);
    expect([await closings(world), await status()]).toEqual([[], 'active']);
    await pass(80);
    expect([(await closings(world)).length, await status()]).toEqual([1, 'ended']);
  });

  it('is followed on when it comes up at the very moment that it is told to be quiet', async () => {
    const { world, pass, treat, bringOut, status } = await byMail();
    await pass(368, { reviewOnly: true });
    const { settle } = world.outbox;
    world.outbox.settle = async (id, outcome) => {
      if (outcome.status === 'accepted') treat('Årsberetning');
      return settle(id, outcome);
    };
    await bringOut();
    expect(await status()).toBe('active');
  });

  it('is told in a channel, too, with what to type', async () => {
    const readers = aChannelOfReaders();
    const { pass, treat } = mornings(readers);
    const { subscriberId } = await readers.subscriptions.subscriberFor(channel);
    await readers.subscriptions.add(
      aSubscription({
        subscriptionId: followed,
        subscriberId,
        via: 'slack',
        wishes: theCase,
        status: 'active',
        createdAt: readers.clock.now().toISOString(),
      }),
    );
    treat('Cykelsti & <fortov>');
    await pass(364);
    expect(readers.posted).toEqual([]);
    await pass(4);
    expect(readers.posted).toMatchObject([{ channel: 'C0FOLLOWS' }]);
    const [{ text } = { text: '' }] = readers.posted;
    expect(text).toContain('»Cykelsti &amp; &lt;fortov&gt;« var sidst på dagsordenen');
    expect(text).toContain(`\`/referat følg sag ${caseNumber} i Ballerup\``);
    expect(await readers.follows(channel)).toMatchObject([{ status: 'ended' }]);
    await pass(10);
    expect(readers.posted).toHaveLength(1);
  });
});
