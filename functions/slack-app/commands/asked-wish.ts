import { readCaseNumber } from '../../../shared/domain/case-number.ts';
import { wordsOf } from '../../../shared/domain/danish.ts';
import { committeeLine, couldBeOneCommittee } from '../../../shared/domain/register/committee-line.ts';
import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import { closest } from './closest.ts';
import { exampleCommittee } from './help-text.ts';
import { nearTopic, topicCalled } from './near-topic.ts';
import { looksLikeCommittee, orElse, suggestedFollows } from './suggested-follows.ts';
import { folded } from './typed-text.ts';
import { commandOf, didYouMean, listed, quotedWord } from './words.ts';

type Asked = { kind: Wish['by']; text: string; committees: readonly string[] };

/** What somebody asks to follow, or what to tell them instead. */
export const askedWish = ({ kind, text, committees }: Asked): Result<Wish, string> => {
  switch (kind) {
    case 'source':
      return text === '' ? succeeded({ by: 'source' }) : failed(allOrSome(text, committees));
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

/** "følg alt om skole" is not alt: nobody gets everything who has asked for something. */
const allOrSome = (text: string, committees: readonly string[]): string =>
  `\`/referat følg alt\` er alt fra kommunen.${orElse(suggestedFollows(text, committees))}`;

const askedTopic = (text: string): Result<Wish, string> => {
  const topic = topicCalled(text);
  if (topic !== undefined) return succeeded({ by: 'topic', topic: topic.id });
  if (text === '') return failed('Skriv emnet efter: `/referat følg emne Skole`. Alle emner: `/referat emner`');
  return failed(
    `Jeg kender ikke emnet ${quotedWord(text)}.${didYouMean(nearTopic(text))} Alle emner: \`/referat emner\``,
  );
};

const askedCommittee = (text: string, committees: readonly string[]): Result<Wish, string> => {
  const line = folded(committeeLine(text));
  if (line === '')
    return failed(`Skriv udvalgets navn efter: ${commandOf(`følg udvalg ${exampleCommittee(committees)}`)}.`);
  const same = committees.find((name) => isCalled(name, text));
  if (same !== undefined) return succeeded({ by: 'committee', committee: same });
  // Nothing has been read yet: then the name is taken as it was written.
  if (committees.length === 0) return succeeded({ by: 'committee', committee: text });
  const alike = committees.filter((name) => couldBeOneCommittee(name, text));
  if (alike.length === 1) return succeeded({ by: 'committee', committee: alike[0] ?? text });
  if (alike.length > 1) return failed(`Der er flere, der ligner: ${listed(alike)}. Skriv hele navnet.`);
  const near = closest(text, committees);
  // A committee that has not met since we began to read is not among them.
  if (near === null && looksLikeCommittee(text)) return succeeded({ by: 'committee', committee: text });
  return failed(
    `Jeg kender ikke udvalget ${quotedWord(text)}.${didYouMean(near)} Udvalgene er: ${listed(committees)}.`,
  );
};

/** As it is spelt, or as keyboards without Danish letters spell it. */
const isCalled = (committee: string, text: string): boolean =>
  committeeLine(committee) === committeeLine(text) || committeeLine(folded(committee)) === committeeLine(folded(text));

/** Letters and digits alone are matched, as on the pages. */
const askedWord = (text: string): Result<Wish, string> => {
  // "cykelsti, havn" as one phrase would never be found.
  if (/[,;]/u.test(text)) return failed('Skriv ét ord ad gangen: `/referat følg ord radikalisering`.');
  const word = wordsOf(text).join(' ');
  if (word.length < 3) return failed('Skriv et ord på mindst tre bogstaver: `/referat følg ord radikalisering`.');
  if (word.length > 60) return failed('Ordet er for langt.');
  return succeeded({ by: 'word', word });
};

const askedCase = (text: string): Result<Wish, string> => {
  const caseNumber = readCaseNumber(text);
  return caseNumber === null
    ? failed('Skriv sagens nummer efter: `/referat følg sag 15.00.00-A00-23-26`.')
    : succeeded({ by: 'case', caseNumber });
};
