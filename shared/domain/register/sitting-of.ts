import { cancellationIn } from '../cancellation.ts';
import type { Decision } from '../decision.ts';
import type { MeetingId } from '../ids.ts';
import type { AgendaItem, EarlierDecision, Meeting } from '../meeting.ts';
import { sourceOfMeeting } from '../meeting-id.ts';
import type { Sitting, SittingItem } from './sitting.ts';

const longestDecision = 600;
const longestQuote = 300;
const mostCommitments = 5;
const mostEarlier = 12;

/** A captured meeting; `number` is that of its revision. */
export type CapturedMeeting = {
  meetingId: MeetingId;
  number: number;
  capturedAt: string;
  silent: boolean;
  meeting: Meeting;
};

/** A meeting in short, as cases are followed through it. */
export const sittingOf = ({ meetingId, number, capturedAt, silent, meeting }: CapturedMeeting): Sitting => ({
  sourceId: sourceOfMeeting(meetingId),
  meetingId,
  committee: meeting.committee,
  startsAt: meeting.startsAt,
  stage: meeting.stage,
  cancelled: cancellationIn(meeting) !== null,
  revision: number,
  capturedAt,
  silent,
  items: meeting.items.map((item) => sittingItem(item, meeting.items)),
});

/** Whether two states of a meeting say the same about every case in it. */
export const saysTheSameOfCases = (one: Sitting, other: Sitting): boolean => caseTexts(one) === caseTexts(other);

const caseTexts = ({ revision: _number, capturedAt: _at, silent: _silent, ...said }: Sitting): string =>
  JSON.stringify(said);

const sittingItem = (item: AgendaItem, all: readonly AgendaItem[]): SittingItem => ({
  number: item.number,
  title: item.title.slice(0, 400),
  caseNumber: item.caseNumber,
  closed: item.closed,
  decision: item.decision === null ? null : inShort(item.decision),
  putOffElsewhere: all
    .filter((other) => other.number !== item.number)
    .flatMap(({ decision }) => decision?.putsOff ?? [])
    .filter(({ itemNumber }) => itemNumber === item.number)
    .map((putOff) => ({ ...putOff, quote: putOff.quote.slice(0, longestDecision) })),
  earlierDecisions: item.earlierDecisions.slice(-mostEarlier).map(earlierInShort),
});

const inShort = ({ kind, text, outcomes, postponedUntil, referredTo, commitments }: Decision) => ({
  kind,
  text: text.slice(0, longestDecision),
  outcomeKinds: [...new Set(outcomes.map((outcome) => outcome.kind))],
  postponedUntil,
  referredTo,
  commitments: commitments
    .slice(0, mostCommitments)
    .map(({ quote, dueWords }) => ({ quote: quote.slice(0, longestQuote), dueWords })),
});

const earlierInShort = ({ heading, text }: EarlierDecision): EarlierDecision => ({
  heading: heading.slice(0, 200),
  text: text.slice(0, longestQuote),
});
