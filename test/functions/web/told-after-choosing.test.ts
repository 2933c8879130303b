import { describe, expect, it } from 'vitest';
import { chooseAnew } from '../../../functions/web/choose-anew.ts';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import { meetingId } from '../../../shared/domain/ids.ts';
import type { Cadence, Subscription } from '../../../shared/domain/subscription.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';
import { aTownOfReaders } from '../corrections/a-town-of-readers.ts';

/** Minutes in which one thing was decided. */
const minutesOf = (title: string, day: string) =>
  aRevision({
    meetingId: meetingId(`ballerup.byraadet.${day}T0600`),
    meeting: aMeeting({ stage: 'minutes', items: [anItem({ title, decision: aDecision('Godkendt.') })] }),
  });
const [before, after] = [minutesOf('Ny skole', '20260413'), minutesOf('Ny svømmehal', '20260414')];

/** Astrid, who follows all of the town; it is Wednesday, 11 o'clock. */
const astrid = async (cadence: Cadence) => {
  const town = aTownOfReaders();
  const subscription = await town.follow('astrid', { by: 'source' }, { cadence });
  const owned = () => town.subscriptions.ofSubscriber(subscription.subscriberId);
  return {
    ...town,
    subscription,
    choose: async (hvornaar: Cadence, art: string[] = []) =>
      chooseAnew(await owned(), { abonnement: subscription.subscriptionId, hvornaar, art }, town),
    /** Every morning at seven for ten days, and what the queues brought again. */
    daysPass: async () => {
      town.clock.pass(20 * 60);
      for (let day = 0; day < 10; day += 1) {
        await town.sendDigests();
        for (const revision of [before, after]) await town.raise(revision);
        await town.bringAllOut();
        town.clock.pass(24 * 60);
      }
    },
    /** What each mail was about, in the order they came. */
    told: async () =>
      (await town.mailsTo('astrid')).map(({ text }) =>
        ['Ny skole', 'Ny svømmehal'].filter((title) => text?.includes(title)).join(' + '),
      ),
    waitsIn: async ({ subscriberId }: Subscription, revision: typeof before) =>
      (await town.outbox.alert(alertIdOf(revision.meetingId, 1, subscriberId)))?.cadence,
  };
};

describe('what waited when somebody chose anew when we write', () => {
  it('stays in the weekly mail, and what is new comes at once', async () => {
    const { store, raise, bringAllOut, choose, daysPass, told, waitsIn, subscription } = await astrid('weekly');
    await store(before, after);
    await raise(before);
    await choose('at-once');
    await raise(before);
    await raise(after);
    await bringAllOut();
    expect(await told()).toEqual(['Ny svømmehal']);
    await daysPass();
    expect(await told()).toEqual(['Ny svømmehal', 'Ny skole']);
    expect([await waitsIn(subscription, before), await waitsIn(subscription, after)]).toEqual(['weekly', 'at-once']);
  });

  it('goes out at once though it had not yet been sent, and what is new waits for the morning', async () => {
    const { store, raise, bringAllOut, choose, daysPass, told } = await astrid('at-once');
    await store(before, after);
    await raise(before);
    await choose('daily');
    await raise(before);
    await raise(after);
    await bringAllOut();
    expect(await told()).toEqual(['Ny skole']);
    await daysPass();
    expect(await told()).toEqual(['Ny skole', 'Ny svømmehal']);
  });

  const cadences: Cadence[] = ['at-once', 'daily', 'weekly'];
  const switches = cadences.flatMap((from) => cadences.map((to) => [from, to] as const));
  it.each(switches)('is told once, and so is what is new: from %s to %s', async (from, to) => {
    const { store, raise, choose, daysPass, told } = await astrid(from);
    await store(before, after);
    await raise(before);
    expect((await choose(to)).ok).toBe(true);
    await raise(after);
    await daysPass();
    expect((await told()).flatMap((titles) => titles.split(' + ')).toSorted()).toEqual(['Ny skole', 'Ny svømmehal']);
  });

  it('is told though its kind is chosen no more; what is new of that kind is not', async () => {
    const { store, raise, choose, daysPass, told } = await astrid('daily');
    await store(before, after);
    await raise(before);
    await choose('daily', ['bilag']);
    await raise(after);
    await daysPass();
    expect(await told()).toEqual(['Ny skole']);
  });
});
