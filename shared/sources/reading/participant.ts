import type { Participant } from '../../domain/meeting.ts';
import { oneLine } from '../../platform/text/white-space.ts';

const bracketed = /\(([^()]*)\)/gu;
// Party letters as on the ballot ("A", "Ø", "UFP"), and those who left their party ("UP-1").
const partyLetters = /^[A-ZÆØÅ]{1,3}(?:-\d)?$/u;
const away = /^(?:afbud|fraværende|ikke til stede)$/iu;

/** "Lolan Ottesen (A) (Afbud)", "Jette Rau (erhvervschef) - Deltog", "Musa Kekec (A) - Afbud". */
export const participantFrom = (printed: string): Participant => {
  const [who = '', ...attendance] = oneLine(printed).split(/ [-–] (?=(?:Deltog|Afbud|Fraværende)$)/iu);
  const remarks = [...who.matchAll(bracketed)].map(([, remark = '']) => oneLine(remark));
  const named = remarks.filter((remark) => !away.test(remark));
  return {
    name: oneLine(who.replace(bracketed, ' ')),
    party: named.find((remark) => partyLetters.test(remark)) ?? null,
    role: named.find((remark) => !partyLetters.test(remark)) ?? null,
    absent: [...remarks, ...attendance.map(oneLine)].some((remark) => away.test(remark)),
  };
};
