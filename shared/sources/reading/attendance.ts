import { namesIn } from './names.ts';

const attendanceLine = /^(?:afbud|fraværende|ikke til\s?stede)(?<sign>\s*:\s*|\s+fra\s+|\s+|$)(?<names>.*)/iu;
const personName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|af|de|van|von|el|al))+(?: ?\([^()]*\)[. ]*)?$/u;

/**
 * Takes lines like "Afbud: A, B", "Ikke til stede Tina Hansen" and "Ikke til stede:" with the names below it off a text's
 * paragraphs; those named are away under the item. A sentence that only begins like that stays.
 */
export const withoutAttendance = (paragraphs: readonly string[]): { paragraphs: string[]; absent: string[] } => {
  const kept: string[] = [];
  const away: string[] = [];
  let namesMayFollow = false;
  for (const paragraph of paragraphs) {
    const named: string | null = namesMayFollow && personName.test(paragraph) ? paragraph : namesAway(paragraph);
    if (named === null) kept.push(paragraph);
    else away.push(named);
    namesMayFollow = named === '' || (namesMayFollow && named !== null);
  }
  return { paragraphs: kept, absent: away.flatMap(namesIn) };
};

/** The names in an attendance line, "" when it only announces them, null when the paragraph is something else. */
const namesAway = (paragraph: string): string | null => {
  const { sign, names } = attendanceLine.exec(paragraph)?.groups ?? {};
  if (sign === undefined || names === undefined) return null;
  const saysSo = sign.includes(':') || names === '' || namesIn(names).every((name) => personName.test(name));
  return saysSo ? names : null;
};
