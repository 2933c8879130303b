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
export type Destination = { via: 'email'; address: string } | { via: 'slack'; channel: string };

export type Subscription = {
  subscriptionId: SubscriptionId;
  subscriberId: SubscriberId;
  via: Destination['via'];
  sourceId: SourceId;
  wish: Wish;
  cadence: Cadence;
  status: 'pending' | 'active' | 'ended';
  createdAt: string;
  confirmedAt: string | null;
  endedAt: string | null;
};

export type Subscriber = { subscriberId: SubscriberId; destination: Destination };

/** What raise-alerts needs to know of a subscription that may match. */
export type Interest = {
  subscriptionId: SubscriptionId;
  subscriberId: SubscriberId;
  via: Destination['via'];
  wish: Wish;
  cadence: Cadence;
};

export type Subscriptions = {
  /** Finds the subscriber by address, or makes one; the address is matched without regard to case. */
  subscriberFor(destination: Destination): Promise<Subscriber>;
  subscriber(id: SubscriberId): Promise<Subscriber | null>;
  add(subscription: Subscription): Promise<void>;
  get(subscriberId: SubscriberId, id: SubscriptionId): Promise<Subscription | null>;
  ofSubscriber(id: SubscriberId): Promise<Subscription[]>;
  /** Pending becomes active, and is found by `interestedIn` from then on. Repeating it changes nothing. */
  confirm(subscription: Subscription, at: string): Promise<void>;
  /** Active or pending becomes ended, and is found no more. Repeating it changes nothing. */
  end(subscription: Subscription, at: string): Promise<void>;
  /** Who asked for exactly these things in this source. */
  interestedIn(sourceId: SourceId, wishes: readonly Wish[]): Promise<Interest[]>;
  /** The words that anybody watches in this source. */
  watchedWords(sourceId: SourceId): Promise<string[]>;
};

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
      return `case:${wish.caseNumber.toLocaleLowerCase('da').replace(/\s/gu, '')}`;
  }
};
