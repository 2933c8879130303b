import { wordsOf } from '../../../shared/domain/danish.ts';
import { committeeLine, couldBeOneCommittee } from '../../../shared/domain/register/committee-line.ts';
import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { closest } from './closest.ts';
import { didYouMean, listed, quotedWord } from './words.ts';

type Asked = { kind: Wish['by']; text: string; committees: readonly string[] };

/** What somebody asks to follow, or what to tell them instead. */
export const askedWish = ({ kind, text, committees }: Asked): Result<Wish, string> => {
  switch (kind) {
    case 'source':
      return succeeded({ by: 'source' });
    case 'topic':
      return askedTopic(text);
    case 'committee':
      return askedCommittee(text, committees);
    case 'word':
      return askedWord(text);
    case 'case':
      return askedCase(text);
  }
};

const askedTopic = (text: string): Result<Wish, string> => {
  const wanted = text.toLocaleLowerCase('da');
  const topic = topics.find(({ id, label }) => id === wanted || label.toLocaleLowerCase('da') === wanted);
  if (topic !== undefined) return succeeded({ by: 'topic', topic: topic.id });
  if (text === '') return failed('Skriv emnet efter: `/referat følg emne Skole`. Alle emner: `/referat emner`');
  const near = closest(
    text,
    topics.map(({ label }) => label),
  );
  return failed(`Jeg kender ikke emnet ${quotedWord(text)}.${didYouMean(near)} Alle emner: \`/referat emner\``);
};

const askedCommittee = (text: string, committees: readonly string[]): Result<Wish, string> => {
  if (committeeLine(text) === '')
    return failed('Skriv udvalgets navn efter: `/referat følg udvalg Teknik- og Miljøudvalget`.');
  const same = committees.find((name) => committeeLine(name) === committeeLine(text));
  if (same !== undefined) return succeeded({ by: 'committee', committee: same });
  // Nothing has been read yet: then the name is taken as it was written.
  if (committees.length === 0) return succeeded({ by: 'committee', committee: text });
  const alike = committees.filter((name) => couldBeOneCommittee(name, text));
  if (alike.length === 1) return succeeded({ by: 'committee', committee: alike[0] ?? text });
  if (alike.length > 1) return failed(`Der er flere, der ligner: ${listed(alike)}. Skriv hele navnet.`);
  return failed(
    `Jeg kender ikke udvalget ${quotedWord(text)}.${didYouMean(closest(text, committees))} Udvalgene er: ${listed(committees)}.`,
  );
};

/** Letters and digits alone are matched, as on the pages. */
const askedWord = (text: string): Result<Wish, string> => {
  const word = wordsOf(text).join(' ');
  if (word.length < 3) return failed('Skriv et ord på mindst tre bogstaver: `/referat følg ord radikalisering`.');
  if (word.length > 60) return failed('Ordet er for langt.');
  return succeeded({ by: 'word', word });
};

const askedCase = (text: string): Result<Wish, string> => {
  const caseNumber = text.replace(/\s+/gu, ' ');
  return /^[\p{L}\p{N}./ -]{3,60}$/u.test(caseNumber) && /\d/u.test(caseNumber)
    ? succeeded({ by: 'case', caseNumber })
    : failed('Skriv sagens nummer efter: `/referat følg sag 15.00.00-A00-23-26`.');
};
