import { cancellationIn } from '../cancellation.ts';
import { type SaidElsewhere, saidElsewhere } from '../changes/said-elsewhere.ts';
import { type Decision, saysSomething } from '../decision.ts';
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
  items: itemsOf(meeting),
});

/** Whether two states of a meeting say the same about every case in it. */
export const saysTheSameOfCases = (one: Sitting, other: Sitting): boolean => caseTexts(one) === caseTexts(other);

const caseTexts = ({ revision: _number, capturedAt: _at, silent: _silent, ...said }: Sitting): string =>
  JSON.stringify(said);

const itemsOf = (meeting: Meeting): SittingItem[] => {
  const said = saidElsewhere(meeting);
  return meeting.items.map((item) => sittingItem(item, meeting.items, said));
};

const sittingItem = (item: AgendaItem, all: readonly AgendaItem[], said: SaidElsewhere): SittingItem => ({
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
  takenOff: isTakenOff(item, said),
  earlierDecisions: item.earlierDecisions.slice(-mostEarlier).map(earlierInShort),
});

/** What was decided all the same was not taken off, whatever another item says of its number. */
const isTakenOff = (item: AgendaItem, said: SaidElsewhere): boolean => {
  if (item.decision !== null && saysSomething(item.decision)) return item.decision.kind === 'withdrawn';
  return said.takenOff(item).length > 0;
};

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
