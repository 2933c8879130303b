import { wholeWords } from './danish.ts';
import type { AgendaItem, Meeting } from './meeting.ts';

const longestRead = 1000;
/** In a committee's name or where the place stands nothing else can be meant. */
const cancelled = wholeWords('aflyst|aflyses|mødet udgår');
const isNot = wholeWords('ikke aflyst|aflyses ikke|tidligere aflyst|aflyste');
/** In an item the meeting itself must be named: "aflyst arrangement" is what a case is about. */
const thisMeeting = '(?:\\p{L}{0,40}(?:udvalgs|råds|bestyrelses))?mødet(?: den \\d{1,2}\\. ?\\p{L}{3,9}(?: \\d{4})?)?';
const meetingIsCancelled = wholeWords(
  `(?:dette møde|${thisMeeting}) (?:er|var|bliver|blev|er blevet) (?:desværre )?aflyst|${thisMeeting} (?:aflyses|udgår)|aflysning af ${thisMeeting}`,
);
const onlyWord = /^[\s"*(-]{0,10}aflyst[\s".!)*-]{0,10}$/iu;
/** An agenda that is full is held, whatever one of its cases is called. */
const fewItems = 2;

/**
 * The words that say that a meeting is cancelled, or null: in the committee's name, in the place, or in the only item or two.
 * Never guessed: a meeting that is missing from a list is not cancelled.
 */
export const cancellationIn = ({ committee, place, items }: Pick<Meeting, 'committee' | 'place' | 'items'>) =>
  inHead(place) ?? inHead(committee) ?? (items.length <= fewItems ? inItems(items) : null);

/** Whether a committee's name or a place says that the meeting is cancelled. */
export const isCancelled = (text: string | null): boolean => inHead(text) !== null;

const inHead = (text: string | null): string | null => {
  const read = text?.slice(0, longestRead).trim() ?? '';
  return cancelled.test(read) && !isNot.test(read) ? read : null;
};

const inItems = (items: readonly AgendaItem[]): string | null => {
  const texts = items.flatMap(({ title, sections, decision }) => [
    title,
    ...sections.map(({ text }) => text),
    decision?.text ?? '',
  ]);
  for (const text of texts) {
    const words = saysSo(text);
    if (words !== null) return words;
  }
  return null;
};

/** The line that says it; what stands far down a long text is not the meeting's notice. */
const saysSo = (text: string): string | null =>
  text
    .slice(0, longestRead)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => onlyWord.test(line) || (meetingIsCancelled.test(line) && !isNot.test(line))) ?? null;
