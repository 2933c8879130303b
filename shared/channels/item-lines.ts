import type { ToldItem } from '../domain/telling.ts';
import { decisionLabel, newsLabel, wishInWords } from './danish-words.ts';
import type { Letter } from './letter.ts';

/** The parts of one told item, in words; each channel lays them out in its own way. */
export type ItemLines = {
  heading: string;
  title: string;
  /** Quoted words of the page, before the edit where there was one. */
  before: string | null;
  decision: string | null;
  /** How we read the decision, where it says more than the heading. */
  reading: string | null;
  /** What stands elsewhere in the minutes about the item. */
  elsewhere: string[];
  attachments: string[];
  caseNumber: string | null;
  link: string | null;
  because: string;
};

export const itemLines = (told: ToldItem, { municipality }: Letter): ItemLines => {
  const { item, decision, before, postponed } = told;
  const heading = newsLabel(told);
  const reading = decision === null ? null : decisionLabel(decision.kind);
  return {
    heading,
    title: `Punkt ${item.number}: ${item.title}${item.closed ? ' (lukket punkt)' : ''}`,
    before: before?.text ?? null,
    decision: decision?.text ?? null,
    reading: told.news === 'edited' ? reading : null,
    elsewhere: (postponed?.quotes ?? []).filter((quote) => quote !== decision?.text),
    attachments: told.attachments,
    caseNumber: item.caseNumber,
    link: item.link,
    because: `fordi du følger ${told.because.map((wish) => wishInWords(wish, municipality)).join(' og ')}`,
  };
};
