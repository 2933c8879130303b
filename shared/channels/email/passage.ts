import { sourceOfMeeting } from '../../domain/meeting-id.ts';
import { type NewsKind, newsKinds } from '../../domain/news.ts';
import { correctionLines } from '../correction-lines.ts';
import { shortened } from '../danish-words.ts';
import { followCaseLink } from '../follow-case-link.ts';
import { becauseOf, type ItemLines, linesOf, type Quote } from '../item-lines.ts';
import type { Letter, LetterCorrection } from '../letter.ts';

/** One thing that a mail tells, in words that fit into one: text and HTML lay it out each in its own way. */
export type Passage = {
  heading: string;
  title: string;
  /** Our own plain sentences before the words of the page, and after them. */
  opening: string[];
  quotes: Quote[];
  notes: string[];
  caseNumber: string | null;
  link: string | null;
  /** What the link leads to. */
  linkText: string;
  /** To the page where the case can be followed; null where it is, or where it is decided. */
  followLink: string | null;
  because: string;
  takesBack: boolean;
  /** The less, the more telling: what comes first where not all of it fits. */
  rank: number;
};

const longest = { title: 300, quotes: 6000, notes: 2000, because: 500, link: 1000, caseToFollow: 60 };

/** All that a letter tells: first what it takes back, then the meeting as a whole, then the items. */
export const passagesOf = (letter: Letter): Passage[] =>
  [...letter.corrections.map(ofCorrection), ...linesOf(letter).map((lines) => ofLines(lines, letter))].map(bounded);

const ofCorrection = (correction: LetterCorrection): Passage => {
  const { heading, title, sentences, quotes, caseNumber, link, because } = correctionLines(correction);
  return {
    heading,
    title,
    opening: [sentences.join(' ')],
    quotes: quotes.map(({ label, text }) => ({ label, side: null, words: [{ text, changed: false }] })),
    notes: [],
    caseNumber,
    link,
    linkText: 'Læs punktet hos kommunen',
    followLink: null,
    because,
    takesBack: true,
    rank: -2,
  };
};

const ofLines = (lines: ItemLines, letter: Letter): Passage => {
  const { heading, title, quotes, notes, caseNumber, link, news, openCase } = lines;
  const isMeeting = news === 'meeting-moved' || news === 'meeting-cancelled';
  return {
    heading,
    title,
    opening: [],
    quotes,
    notes,
    caseNumber,
    link,
    linkText: isMeeting ? 'Se mødet hos kommunen' : 'Læs punktet hos kommunen',
    followLink: openCase === null || openCase.length > longest.caseToFollow ? null : followLink(openCase, letter),
    because: becauseOf(lines),
    takesBack: false,
    rank: newsKinds.indexOf(news as NewsKind),
  };
};

const followLink = (caseNumber: string, { meetingId, evidenceLink }: Letter): string =>
  followCaseLink({ sourceId: sourceOfMeeting(meetingId), caseNumber }, evidenceLink);

/** A page can be as long as it likes; what is cut stands in the evidence, to which every letter leads. */
const bounded = (passage: Passage): Passage => ({
  ...passage,
  heading: shortened(passage.heading, longest.title),
  title: shortened(passage.title, longest.title),
  opening: within(passage.opening, longest.notes),
  quotes: boundedQuotes(passage.quotes),
  notes: within(passage.notes, longest.notes),
  caseNumber: passage.caseNumber === null ? null : shortened(passage.caseNumber, longest.title),
  // Half a link leads nowhere.
  link: (passage.link ?? '').length > longest.link ? null : passage.link,
  because: shortened(passage.because, longest.because),
});

const within = (texts: readonly string[], most: number): string[] => {
  let left = most;
  return texts.flatMap((text) => {
    if (left < 20) return [];
    const part = shortened(text, left);
    left -= part.length;
    return [part];
  });
};

const boundedQuotes = (quotes: readonly Quote[]): Quote[] => {
  let left = longest.quotes;
  return quotes.flatMap((quote) => {
    const share = Math.max(left / 2, longest.quotes / 8);
    if (left < share) return [];
    const texts = within(
      quote.words.map(({ text }) => text),
      quotes.length === 1 ? left : share,
    );
    left -= texts.reduce((sum, text) => sum + text.length, 0);
    return [{ ...quote, words: texts.map((text, index) => ({ text, changed: quote.words[index]?.changed ?? false })) }];
  });
};
