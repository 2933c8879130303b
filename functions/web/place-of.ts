import { subscriptionInWords } from '../../shared/channels/subscription-in-words.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';

export type Watched = readonly { sourceId: SourceId; municipality: string }[];

/** The municipality of a source, by its name; a source that is watched no more is called by its id. */
export const placeOf = (sourceId: SourceId, watched: Watched): string =>
  watched.find((one) => one.sourceId === sourceId)?.municipality ?? sourceId;

/** What a subscription asks to hear about, as we say it to people. */
export const inWords = (subscription: Subscription, watched: Watched): string =>
  subscriptionInWords(subscription, placeOf(subscription.sourceId, watched));
