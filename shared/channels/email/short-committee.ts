import { isCouncil } from '../../domain/register/committee-line.ts';
import { shortened } from '../danish-words.ts';

const longestName = 200;
const longestShort = 40;

/**
 * A committee as people there shorten it: the initials of its parts, with U for "udvalg" where there are two ("Social- og
 * Omsorgsudvalget" is SOU, "Uddannelses-, Erhvervs- og Beskæftigelsesudvalget" is UEB). A name of one part stays as it is.
 */
export const shortCommittee = (name: string): string => {
  const plain = name.slice(0, longestName).trim();
  if (isCouncil(plain)) return /^byråd/iu.test(plain) ? 'Byrådet' : shortened(plain, longestShort);
  const parts = partsOf(plain);
  if (parts === null || parts.length < 2) return shortened(plain, longestShort);
  return `${parts.map(initial).join('')}${parts.length === 2 ? 'U' : ''}`;
};

/** "Klima", "Teknik", "Miljø" of "Klima-, Teknik- og Miljøudvalget"; null for a name that is none of a committee's. */
const partsOf = (name: string): string[] | null => {
  if (!/udvalg/iu.test(name)) return null;
  const [subjects = ''] = name.replace(/^udvalget for /iu, '').split(/[0-9]/u);
  const parts = subjects.split(/,|&| og | samt /iu).map((part) => part.trim().replace(/^og /iu, ''));
  const named = parts.filter((part) => part !== '');
  // A part of several words is a sentence, or a name that initials would not tell.
  return named.every((part) => /^\p{L}[^ ]*$/u.test(part)) ? named : null;
};

const initial = (part: string): string => part.charAt(0).toLocaleUpperCase('da');
