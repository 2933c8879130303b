import { normalised } from './danish.ts';
import type { MeetingId } from './ids.ts';
import { sourceOfMeeting } from './meeting-id.ts';
import type { ToldItem } from './telling.ts';

/** One message of a delivery that Slack has taken, and what of the letter it tells. */
export type PostedMessage = {
  /** Slack's name of the message. */
  ts: string;
  /** The first message of the thread that it answers in; null for one in the channel itself. */
  threadTs: string | null;
  /** What of the letter it tells (`StoryLine.key`): told once, whatever happens to the rest. */
  lines: string[];
  /** The cases that are talked of in its thread from now on. */
  cases: string[];
  /** Which of its lines a correction has put right since, by their keys, and the day it did ("16. april"). */
  righted?: Record<string, string>;
};

/**
 * What a channel has been told message by message: where the talk about a case goes on, and what of a delivery that
 * takes several messages is out already.
 */
export type CaseThreads = {
  /** The first message of the thread about the first of these cases that has one here. */
  threadOf(channel: string, cases: readonly string[], now: Date): Promise<string | null>;
  /** The messages of the delivery, in the order in which they were posted. */
  postedOf(deliveryId: string): Promise<PostedMessage[]>;
  /** Writes the message and where its cases are talked of, all or nothing; the threads are kept for 90 days from then. */
  notePosted(delivery: { deliveryId: string; channel: string }, message: PostedMessage, at: string): Promise<void>;
  /** What is marked in the message, all of it: the next correction marks it once more beside its own. */
  noteRighted(deliveryId: string, ts: string, righted: Record<string, string>): Promise<void>;
  /** For a delivery that an operator sends once more: all of it is told anew. */
  forgetPosted(deliveryId: string): Promise<void>;
};

/**
 * The names that a case goes by, the best first: its number, else the meeting and its title. One that was put off may be
 * back under another number, so that it goes by both.
 */
export const caseKeysOf = (
  { item, followedUp }: Pick<ToldItem, 'item' | 'followedUp'>,
  meetingId: MeetingId,
): string[] => {
  const source = sourceOfMeeting(meetingId);
  const numbers = [item.caseNumber, followedUp?.caseNumber ?? null].filter((number) => number !== null);
  if (numbers.length > 0) return [...new Set(numbers.map((number) => byNumber(source, number)))];
  return [...new Set([meetingId, ...(followedUp === null ? [] : [followedUp.meetingId])])].map((meeting) =>
    byTitle(meeting, item.title),
  );
};

const byNumber = (source: string, number: string): string =>
  `${source}#${number.toLocaleLowerCase('da').replace(/\s/gu, '')}`.slice(0, longestKey);

const byTitle = (meeting: string, title: string): string =>
  `${meeting}#${normalised(title).toLocaleLowerCase('da')}`.slice(0, longestKey);

/** Foreign text: the store's keys may be 2,048 bytes long (DynamoDB), and a character takes up to four. */
const longestKey = 400;
