import { wordsOf } from '../danish.ts';
import type { AgendaItem } from '../meeting.ts';
import { titleMarks, titleWords } from './titles.ts';

/** An item as likeness sees it: prepared once, however many others it is held against. */
export type Features = { title: Set<string>; marks: Set<string>; content: Set<string> };

const longestContent = 3000;
/** So few words are alike by chance: "Administrationen indstiller, at sagen godkendes". */
const fewestContentWords = 20;
/** Above this the text is the same, give or take an edit, whatever the title says now. */
const sameContent = 0.9;
/** Below this two texts are about different things; under titles that share no word already below the second. */
const otherContent = 0.3;
const otherContentUnderOtherTitle = 0.6;

/**
 * From here on two items are one. Of the 38,812 pairs of different items that stood together on an agenda of Greve's
 * (2022 to 2024) three come as near; "Ny skole i Måløv" and "Ny hal i Måløv" (0.75) stay apart, as do titles from one mould.
 */
export const alike = 0.8;

export const featuresOf = ({ title, recommendations, sections }: AgendaItem): Features => ({
  title: titleWords(title),
  marks: titleMarks(title),
  content: new Set(
    wordsOf([...recommendations, ...sections.map(({ text }) => text)].join(' ').slice(0, longestContent)),
  ),
});

/** Twice what two sets share by what they hold together (Dice): 0 for nothing, 1 for all. */
export const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
};

/** Whether both titles have numbers of their own: "2022" and "2023", "12.50" and "12.51" are never one thing. */
export const marksDiffer = ({ marks }: Features, { marks: others }: Features): boolean =>
  marks.size > 0 && others.size > 0 && !holdsAll(marks, others) && !holdsAll(others, marks);

/** Whether a set has everything that another has. */
export const holdsAll = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  [...part].every((each) => whole.has(each));

/** How alike two items are, from 0 to 1, by the words of their titles and then of their texts. */
export const likenessOf = (one: Features, other: Features): number => {
  if (marksDiffer(one, other)) return 0;
  const [titles, contents] = [shareOf(one.title, other.title), contentLikeness(one, other)];
  if (contents === null) return titles;
  return contents >= sameContent ? Math.max(contents, titles) : 0.7 * titles + 0.3 * contents;
};

/** Null where a text is too short to say anything. */
const contentLikeness = (one: Features, other: Features): number | null =>
  Math.min(one.content.size, other.content.size) < fewestContentWords ? null : shareOf(one.content, other.content);

/** Whether what two items say shows that they are not one. */
export const speakOfOtherThings = (one: Features, other: Features): boolean => {
  const contents = contentLikeness(one, other);
  const enough = shareOf(one.title, other.title) === 0 ? otherContentUnderOtherTitle : otherContent;
  return marksDiffer(one, other) || (contents !== null && contents < enough);
};
