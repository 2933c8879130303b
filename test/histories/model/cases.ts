/** A case as it can stand on an agenda. `other` is what it may be called later; null for those that are never renamed. */
export type KnownCase = {
  key: string;
  title: string;
  other: string | null;
  caseNumber: string | null;
  closed: boolean;
};

const known = (key: string, title: string, more: Partial<KnownCase> = {}): KnownCase => ({
  key,
  title,
  other: null,
  caseNumber: null,
  closed: false,
  ...more,
});

/** Stand on the agenda from the beginning, and stay: standing ones, closed ones, two of one case, and one without a number. */
export const firstCases: readonly KnownCase[] = [
  known('dagsorden', 'Godkendelse af dagsorden', { caseNumber: '00.22.04-P35-1-26' }),
  known('meddelelser', 'Meddelelser'),
  known('lokalplan', 'Forslag til lokalplan for Bymidten', { caseNumber: '01.02.05-P16-3-26' }),
  known('aftale', 'Udbygningsaftale med ejerne', { caseNumber: '01.02.05-P16-3-26' }),
  known('grund', 'Køb af en grund på Hedevej', { closed: true }),
  known('støj', 'Høring om støj fra motorvejen mod syd', { other: 'Høring om støj fra motorvejen mod syd og vest' }),
  known('regnskab', 'Regnskab for plejehjemmene', {
    caseNumber: '00.32.10-Ø00-7-26',
    other: 'Plejehjemmenes økonomi i det forgangne år',
  }),
];

/** Come and go. */
export const laterCases: readonly KnownCase[] = [
  known('skole', 'Ny skole ved havnen', {
    caseNumber: '17.01.00-P20-3-26',
    other: 'Opførelse af undervisningsbygning',
  }),
  known('takster', 'Takster for svømmehallen', { caseNumber: '04.04.00-S29-9-26' }),
  known('tilsyn', 'Tilsyn med byens legepladser', { other: 'Tilsyn med alle byens legepladser' }),
  known('musik', 'Ansøgning fra musikskolen om tilskud til instrumenter'),
];

const endings =
  'anlæg arbejde behov bidrag drift ejer forbrug forening gebyr hensyn indsats kvalitet leder mål niveau omfang plan regler svar tal udgift vilkår ydelse ønsker'.split(
    ' ',
  );

/** A text of some length that has no word in common with another case's. */
export const reportOf = (key: string): string => endings.map((ending) => `${key}${ending}`).join(' ');
