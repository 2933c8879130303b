import { caseNumberKey } from './case-number.ts';
import type { ChangeKind } from './change.ts';
import type { SourceId, SubscriberId, SubscriptionId, TopicId } from './ids.ts';
import { committeeLine } from './register/committee-line.ts';

/** What a subscription asks to hear about. */
export type Wish =
  | { by: 'source' }
  | { by: 'committee'; committee: string }
  | { by: 'topic'; topic: TopicId }
  | { by: 'word'; word: string }
  | { by: 'case'; caseNumber: string };

export type Cadence = 'at-once' | 'daily' | 'weekly';
/** A Slack channel of an installed workspace; `team` is null for the one whose token the operator set. */
export type Destination = { via: 'email'; address: string } | { via: 'slack'; team: string | null; channel: string };

export type Subscription = {
  subscriptionId: SubscriptionId;
  subscriberId: SubscriberId;
  via: Destination['via'];
  sourceId: SourceId;
  /** Any of these is enough. */
  wishes: Wish[];
  /** Only these kinds of change; null for what is told by default. */
  kinds: ChangeKind[] | null;
  cadence: Cadence;
  /** `paused`: kept, and not told until it is resumed (a workspace that shut us out, an address that bounced softly). */
  status: 'pending' | 'active' | 'paused' | 'ended';
  createdAt: string;
  confirmedAt: string | null;
  endedAt: string | null;
  /** When it last went on after a pause. */
  resumedAt?: string;
  /** Why it last rested, where nobody asked for it to. */
  rest?: Rest;
};

/** Mails came back again and again: since that instant it rests, and it is tried once more later. */
export type Rest = { because: 'bounces'; since: string };

/** How often, and of which kinds of change, somebody is told: what they may choose anew while a subscription lasts. */
export type Choices = Pick<Subscription, 'cadence' | 'kinds'>;

export type Subscriber = { subscriberId: SubscriberId; destination: Destination };

/** What raise-alerts needs to know of a subscription that may match. */
export type Interest = {
  subscriptionId: SubscriptionId;
  subscriberId: SubscriberId;
  via: Destination['via'];
  /** What keeps the order of its deliveries: the Slack channel, or the subscriber. */
  group: string;
  wish: Wish;
  kinds: ChangeKind[] | null;
  cadence: Cadence;
};

/** Who asked for what: all that matching reads. */
export type Interests = {
  /** Who asked for exactly these things in this source. */
  interestedIn(sourceId: SourceId, wishes: readonly Wish[]): Promise<Interest[]>;
  /** The words that anybody watches in this source. */
  watchedWords(sourceId: SourceId): Promise<string[]>;
};

export type Subscriptions = Interests & {
  /** Finds the subscriber by address, or makes one; the address is matched without regard to case. */
  subscriberFor(destination: Destination): Promise<Subscriber>;
  /** Like `subscriberFor`, and makes nobody; null when nobody is known by the address. */
  knownBy(destination: Destination): Promise<Subscriber | null>;
  subscriber(id: SubscriberId): Promise<Subscriber | null>;
  add(subscription: Subscription): Promise<void>;
  get(subscriberId: SubscriberId, id: SubscriptionId): Promise<Subscription | null>;
  ofSubscriber(id: SubscriberId): Promise<Subscription[]>;
  /** Pending becomes active, and is found by `interestedIn` from then on. Repeating it changes nothing. */
  confirm(subscription: Subscription, at: string): Promise<void>;
  /** Active becomes paused, and is found no more until it is resumed. Repeating it changes nothing. */
  pause(subscription: Subscription, rest?: Rest): Promise<void>;
  /** Paused becomes active, and is found again. Repeating it changes nothing. */
  resume(subscription: Subscription, at: string): Promise<void>;
  /** One that rests because its mails came back becomes active once more, and is found again. Any other stays as it is. */
  tryAgain(subscription: Subscription): Promise<void>;
  /**
   * Chooses anew, from the next alert on; active, paused or pending it stays. Gives it as it stands then: one that has
   * ended meanwhile stays as it is, and null is one that is gone.
   */
  changeChoices(subscription: Subscription, choices: Choices): Promise<Subscription | null>;
  /** Whatever it was becomes ended, and is found no more. Repeating it changes nothing. */
  end(subscription: Subscription, at: string): Promise<void>;
  /** One that was never confirmed is gone without a trace. Any other stays as it is. */
  removeUnconfirmed(subscription: Subscription): Promise<void>;
  /** The subscriber, their address and all their subscriptions are gone without a trace. */
  erase(id: SubscriberId): Promise<void>;
};

/** Active becomes paused, for a reason or because somebody asked for it; null for any other. */
export const rested = (now: Subscription, rest: Rest | undefined): Subscription | null => {
  if (now.status !== 'active') return null;
  const { rest: _earlier, ...kept } = now;
  return { ...kept, status: 'paused', ...(rest === undefined ? {} : { rest }) };
};

/** As it was, but for what is chosen; null for one that has ended. */
export const chosenAnew = (now: Subscription, { cadence, kinds }: Choices): Subscription | null =>
  now.status === 'ended' ? null : { ...now, cadence, kinds };

export const restsForBounces = ({ status, rest }: Pick<Subscription, 'status' | 'rest'>): boolean =>
  status === 'paused' && rest?.because === 'bounces';

/** What every channel asks before a subscription is added; pending and paused ones count. */
export const mostSubscriptions = 50;

/**
 * A step of a subscription is one transaction of its own row, two rows a wish at most (what matching finds, and how many watch
 * a word), the version of the words and the next review; DynamoDB takes 100
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
 */
export const mostWishes = Math.floor((100 - 3) / 2);

/** The wishes, each once. */
export const distinctWishes = (wishes: readonly Wish[]): Wish[] => [
  ...new Map(wishes.map((wish) => [wishKey(wish), wish])).values(),
];

/** Whether two subscriptions ask for just the same; how often they are told of it does not count. */
export const isAlike = (one: Subscription, other: Subscription): boolean => asked(one) === asked(other);

const asked = ({ sourceId, wishes, kinds }: Subscription): string =>
  JSON.stringify([sourceId, [...new Set(wishes.map(wishKey))].sort(), kinds === null ? null : kinds.toSorted()]);

/** One text for one wish: equal wishes have equal keys, whatever their spelling. */
export const wishKey = (wish: Wish): string => {
  switch (wish.by) {
    case 'source':
      return 'source';
    case 'committee':
      return `committee:${committeeLine(wish.committee) || wish.committee.toLocaleLowerCase('da')}`;
    case 'topic':
      return `topic:${wish.topic}`;
    case 'word':
      return `word:${wish.word.toLocaleLowerCase('da')}`;
    case 'case':
      return `case:${caseNumberKey(wish.caseNumber)}`;
  }
};
