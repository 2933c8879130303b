import type { JourneyStep } from '../change.ts';
import { danishMonths, monthNumber } from '../danish-months.ts';
import type { EarlierDecision } from '../meeting.ts';
import { readDecision } from '../read-decision.ts';
import { couldBeOneCommittee } from './committee-line.ts';
import { danishDateOf } from './danish-calendar.ts';
import type { Treatment } from './sitting.ts';

const mostSteps = 20;
const longestText = 300;

/** A treatment, and how it was found to be of the case. */
export type FoundTreatment = { treatment: Treatment; foundBy: 'case-number' | 'title'; sure: number };

/**
 * A case's way through committees, in date order: what we have read of it ourselves, and earlier decisions that a page
 * repeats where we have not. The last 20 steps.
 */
export const journeyOf = (found: readonly FoundTreatment[], earlier: readonly EarlierDecision[]): JourneyStep[] => {
  const own = found.map(ownStep);
  const told = earlier.flatMap((decision) => toldStep(decision) ?? []);
  const missing = told.filter(
    (step, index) => ![...own, ...told.slice(0, index)].some((other) => isSameSitting(step, other)),
  );
  return [...missing, ...own]
    .sort((left, right) => dateOf(left).localeCompare(dateOf(right)) || left.startsAt.localeCompare(right.startsAt))
    .slice(-mostSteps);
};

const ownStep = ({
  treatment: { meetingId, committee, startsAt, item },
  foundBy,
  sure,
}: FoundTreatment): JourneyStep => ({
  meetingId,
  committee,
  startsAt,
  kind: item.decision?.kind ?? null,
  text: (item.decision?.text ?? '').slice(0, longestText),
  foundBy,
  sure,
});

const dateOf = ({ startsAt }: JourneyStep): string => (startsAt.length > 10 ? danishDateOf(startsAt) : startsAt);

const isSameSitting = (one: JourneyStep, other: JourneyStep): boolean =>
  dateOf(one) === dateOf(other) && couldBeOneCommittee(one.committee, other.committee);

const digits = /(?<!\d)(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>\d{4})(?!\d)/u;
const words = new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\. ?(?<month>${danishMonths.join('|')}) (?<year>\\d{4})`, 'iu');

/** "11-12-2023 Byråd 2022-2025", "Beslutning i Økonomiudvalget den 24-01-2022", "Kommunalbestyrelsen den 29. april 2019 Punkt 4". */
const toldStep = ({ heading, text }: EarlierDecision): JourneyStep | null => {
  const short = heading.slice(0, 200);
  const found = digits.exec(short) ?? words.exec(short);
  const { day = '', month = '', year = '' } = found?.groups ?? {};
  const date = `${year}-${(/\d/u.test(month) ? month : String(monthNumber(month))).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (found === null || Number.isNaN(Date.parse(date))) return null;
  const before = short.slice(0, found.index);
  const committee = committeeIn(before.trim() === '' ? short.slice(found.index + found[0].length) : before);
  if (committee === '') return null;
  return {
    meetingId: null,
    committee,
    startsAt: date,
    kind: text.trim() === '' ? null : readDecision(text, 1).kind,
    text: text.slice(0, longestText),
    foundBy: 'earlier-decisions',
    sure: 0.9,
  };
};

const committeeIn = (part: string): string =>
  part
    .trim()
    .replace(/^(?:tidligere )?(?:beslutning|behandling|behandlet) (?:i|af) /iu, '')
    .replace(/(?:,? den|,? d\.?|,)$/iu, '')
    .trim();
