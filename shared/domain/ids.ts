/** Ids are branded strings, so that one kind of id cannot be passed where another is meant. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** A source of the registry, for example `ballerup`. */
export type SourceId = Branded<'SourceId'>;
/** The source's own id of one publication (an agenda, a supplementary agenda or the minutes). */
export type PublicationId = Branded<'PublicationId'>;
/** One sitting of one committee; see `meeting-id.ts` for how it is made. */
export type MeetingId = Branded<'MeetingId'>;
/** One person or channel that we tell things. */
export type SubscriberId = Branded<'SubscriberId'>;
export type SubscriptionId = Branded<'SubscriptionId'>;
/** One revision's changes for one subscriber. */
export type AlertId = Branded<'AlertId'>;
export type TopicId = Branded<'TopicId'>;

export const sourceId = (text: string) => text as SourceId;
export const publicationId = (text: string) => text as PublicationId;
export const meetingId = (text: string) => text as MeetingId;
export const subscriberId = (text: string) => text as SubscriberId;
export const subscriptionId = (text: string) => text as SubscriptionId;
export const alertId = (text: string) => text as AlertId;
export const topicId = (text: string) => text as TopicId;
