import { shortened } from '../danish-words.ts';

/** Words that promise another one: a text that ends with them reads as if it were broken. */
const looseEnds: ReadonlySet<string> = new Set(
  'ad af at de den der det dets efter eller en et for fra gennem herunder hos i ift. inden med mellem men mod nr. og om over på samt som til uden under ved vedr. vedrørende via'.split(
    ' ',
  ),
);

/** A title cut at a word's end to `most` characters, where what is left makes sense: "Årsberetning 2025…", not "2025 for…". */
export const cutTitle = (title: string, most: number): string => {
  if (title.length <= most) return title;
  const words = shortened(title, most).replace(/…$/u, '').split(' ');
  const last = words.findLastIndex((word) => !isLoose(word));
  return `${words
    .slice(0, Math.max(last + 1, 1))
    .join(' ')
    .replace(/[,;:]$/u, '')}…`;
};

const isLoose = (word: string): boolean => looseEnds.has(word.toLocaleLowerCase('da')) || !/[\p{L}\p{N}]/u.test(word);
