import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../shared/domain/ids.ts';
import { judgeSubscriber, type QuietCases, reviewDay } from '../../shared/domain/subscriber-review.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { aSubscription } from '../support/a-subscription.ts';

const day = 86_400_000;
const now = '2026-06-01T05:00:00.000Z';
const ago = (days: number) => new Date(Date.parse(now) - days * day).toISOString();
const pending = (days: number) => aSubscription({ createdAt: ago(days) });
const active = (days: number, more: Partial<Subscription> = {}) =>
  aSubscription({ status: 'active', createdAt: ago(days), confirmedAt: ago(days), ...more });
const ended = (days: number) => aSubscription({ status: 'ended', createdAt: ago(days + 9), endedAt: ago(days) });
const judged = (owned: Subscription[], lastMailAt: string | null = null, quiet: QuietCases = new Map()) =>
  judgeSubscriber(owned, { now, lastMailAt, quiet });

describe('what becomes of a subscriber', () => {
  it('who never confirmed: after a week nothing is kept, the address neither', () => {
    expect(judged([pending(8)])).toMatchObject({ remove: [pending(8)], erase: true, next: null });
    expect(judged([pending(6)])).toMatchObject({ remove: [], erase: false, sayAlive: false, next: '2026-06-03' });
  });

  it('who confirmed one thing and not another: the other goes alone', () => {
    expect(judged([pending(8), active(8)])).toMatchObject({ remove: [pending(8)], erase: false, next: '2026-08-23' });
  });

  it('whose last subscription ended: the address goes after thirty days', () => {
    expect(judged([ended(29), ended(400)])).toMatchObject({ erase: false, next: '2026-06-03' });
    expect(judged([ended(30), ended(400)])).toMatchObject({ erase: true, next: null });
  });

  it('who follows something, or has paused it, is kept', () => {
    expect(judged([ended(400), active(20)]).erase).toBe(false);
    expect(judged([aSubscription({ status: 'paused', createdAt: ago(400) })])).toMatchObject({
      erase: false,
      next: null,
    });
  });

  it('to whom mails came back: after thirty days they are tried once more', () => {
    const resting = (days: number) =>
      aSubscription({ status: 'paused', createdAt: ago(400), rest: { because: 'bounces', since: ago(days) } });
    expect(judged([resting(29)])).toMatchObject({ tryAgain: [], next: reviewDay(ago(29), 30) });
    expect(judged([resting(30)])).toMatchObject({ tryAgain: [resting(30)], erase: false });
  });

  it('of whom nothing is known but an address is not kept', () => {
    expect(judged([])).toMatchObject({ erase: true, next: null });
  });

  it.each([
    ['nothing has come for ninety days', active(90), null, true],
    ['the last mail is ninety days old', active(400), ago(90), true],
    ['a mail came since', active(400), ago(89), false],
    ['they have not followed it for so long', active(89), null, false],
    ['they follow it in Slack', active(400, { via: 'slack' }), null, false],
  ])('who hears that we still read, or not: %s', (_, subscription, lastMailAt, sayAlive) => {
    expect(judged([subscription], lastMailAt).sayAlive).toBe(sayAlive);
  });

  it('is looked at again a quarter after they heard, on one day for all their subscriptions', () => {
    expect(judged([active(200), active(300)], ago(10)).next).toBe(reviewDay(ago(10), 90));
    expect(judged([active(200)]).next).toBe(reviewDay(now, 90));
  });

  it('whose case has been quiet for a year: it is closed, and hears nothing else that day', () => {
    const [theCase, other] = [active(500, { subscriptionId: subscriptionId('case') }), active(500)];
    const quiet = (days: number, isRead = true) =>
      new Map([[theCase.subscriptionId, { since: ago(days), isRead, isAwaited: false }]]);
    expect(judged([theCase, other], ago(100), quiet(366))).toMatchObject({ close: [theCase], sayAlive: false });
    expect(judged([theCase, other], ago(100), quiet(364))).toMatchObject({
      close: [],
      sayAlive: true,
      next: '2026-06-03',
    });
    expect(judged([theCase, other], ago(10), quiet(400, false))).toMatchObject({ close: [], next: '2026-07-02' });
  });

  it('whose channel follows nothing but a case is looked at again when it may have been quiet for a year', () => {
    const theCase = active(91, { subscriptionId: subscriptionId('case'), via: 'slack' });
    const quiet = new Map([[theCase.subscriptionId, { since: ago(91), isRead: true, isAwaited: false }]]);
    expect(judged([theCase], null, quiet)).toMatchObject({ close: [], sayAlive: false, next: '2027-03-03' });
    expect(judged([theCase], null)).toMatchObject({ next: null });
  });

  it('who is tried again today is looked at tomorrow: their silence counts from now on', () => {
    const resting = aSubscription({
      status: 'paused',
      createdAt: ago(91),
      rest: { because: 'bounces', since: ago(31) },
    });
    expect(judged([resting])).toMatchObject({ tryAgain: [resting], next: '2026-06-02' });
  });
});
