import type { ItemChange } from '../domain/change.ts';
import type { Decision } from '../domain/decision.ts';
import { danishDayAndMonth, danishMoment } from '../platform/danish-date.ts';
import { newsLabel } from './danish-words.ts';
import type { LetterCorrection } from './letter.ts';

/** One correction in words; each channel lays them out in its own way. */
export type CorrectionLines = {
  /** "Rettelse til vores besked af 15. april" */
  heading: string;
  title: string;
  /** What we wrote, whose mistake it was, and what is right: plain sentences. */
  sentences: string[];
  /** Words of the page, each under what it is called. */
  quotes: { label: string; text: string }[];
  caseNumber: string | null;
  link: string | null;
  because: string;
};

export const correctionLines = (correction: LetterCorrection): CorrectionLines => {
  const { wrote, change, toldAt } = correction;
  const right = rightNow(correction);
  return {
    heading: toldAt === null ? 'Rettelse' : `Rettelse til vores besked af ${danishDayAndMonth(toldAt)}`,
    title: `Punkt ${wrote.item.number}: ${wrote.item.title}`,
    sentences: [
      `${toldAt === null ? 'Tidligere i denne besked skrev vi' : `Vi skrev ${danishMoment(toldAt)}`}: »${wroteThen(wrote)}«.`,
      whoseMistake(change),
      ...(right === null ? [] : [`Det rigtige er: »${right}«.`]),
    ],
    quotes: quotesOf(change),
    caseNumber: wrote.item.caseNumber,
    link: wrote.item.link,
    because: 'fordi vi har skrevet om punktet før',
  };
};

/** Of a decision what we read it as: that it had been edited is not what was wrong. */
const wroteThen = (wrote: LetterCorrection['wrote']): string =>
  wrote.decision === null || wrote.news === 'postponed' || wrote.news === 'withdrawn'
    ? newsLabel(wrote)
    : decidedAs(wrote, wrote.decision);

const whoseMistake = ({ kind, stage }: ItemChange): string => {
  if (kind === 'decision-reread') return 'Vi læste beslutningen forkert.';
  return `Kommunen har rettet ${stage === 'before-meeting' ? 'dagsordenen' : 'referatet'} siden.`;
};

const rightNow = ({ wrote, change, isReleased }: LetterCorrection): string | null => {
  if (isReleased) return 'Punktet er ikke udsat';
  switch (change.kind) {
    case 'decision-reread':
    case 'decision-reworded':
      return decidedAs(wrote, change.after);
    case 'decision-withdrawn':
      return 'Beslutningen er fjernet';
    case 'item-absent':
      return 'Punktet står der ikke længere';
    case 'item-added':
      return 'Punktet står der igen';
    default:
      return null;
  }
};

const decidedAs = (wrote: LetterCorrection['wrote'], decision: Decision): string => {
  const isPutOff = decision.kind === 'postponed';
  const postponed = isPutOff ? { until: decision.postponedUntil, quotes: [] } : null;
  return newsLabel({ ...wrote, news: isPutOff ? 'postponed' : 'decided', decision, postponed });
};

const quotesOf = (change: ItemChange): CorrectionLines['quotes'] => {
  switch (change.kind) {
    case 'decision-reread':
      return [{ label: 'Der står', text: change.after.text }];
    case 'decision-reworded':
      return [
        { label: 'Før', text: change.before.text },
        { label: 'Nu', text: change.after.text },
      ];
    case 'decision-withdrawn':
      return [{ label: 'Før', text: change.before.text }];
    default:
      return [];
  }
};
