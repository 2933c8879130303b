import { newsKinds } from '../../domain/telling.ts';
import { newsLabel, shortened } from '../danish-words.ts';
import type { Letter } from '../letter.ts';

/** Long enough to say it, short enough to be read whole in a list of mails. */
const mostCharacters = 120;

/** Says what happened, first the most telling item: "Udsat til næste møde: Årsberetning 2025 ... (og 2 punkter til)". */
export const subjectOf = (letters: readonly Letter[]): string => {
  const items = letters
    .flatMap((letter) => letter.items)
    .sort((left, right) => newsKinds.indexOf(left.news) - newsKinds.indexOf(right.news));
  const [first] = items;
  if (first === undefined) return 'Nyt fra Referatvagt';
  const others = items.length - 1;
  const more = others === 0 ? '' : ` (og ${others} ${others === 1 ? 'punkt' : 'punkter'} til)`;
  return oneLine(
    `${shortened(`${shortened(newsLabel(first), 60)}: ${first.item.title}`, mostCharacters - more.length)}${more}`,
  );
};

/** Titles come from outside: a subject is one line without control characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
