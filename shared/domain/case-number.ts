/** What a case number says by the municipalities' shared subject plan (KLE): "00.30.14-G01-2-26". */
export type CaseNumberParts = {
  /** Main group, group and subject: "00.30.14". */
  subject: string;
  /** What kind of work it is: "G01"; null when it is damaged, as in "85.15.70-100-12-26". */
  facet: string | null;
  /** Counts the cases of that subject and facet in the year. */
  runningNumber: number;
  year: number;
};

const kleNumber = /^(?<subject>\d\d\.\d\d\.\d\d)-(?<facet>[^-]+)-(?<running>\d{1,6})-(?<year>\d{2}|\d{4})$/u;
const wellFormedFacet = /^[A-ZÆØÅ]\d\d$/u;

/** The parts of a KLE case number, or null for the other ways municipalities number cases ("21-014448", "25/26257"). */
export const caseNumberParts = (caseNumber: string): CaseNumberParts | null => {
  const found = kleNumber.exec(caseNumber)?.groups;
  if (found?.subject === undefined || found.facet === undefined) return null;
  const year = Number(found.year);
  return {
    subject: found.subject,
    facet: wellFormedFacet.test(found.facet) ? found.facet : null,
    runningNumber: Number(found.running),
    year: year < 100 ? 2000 + year : year,
  };
};

/** Whether the number is plainly misprinted; it is kept as it is, but looked at with doubt. */
export const isDamaged = (caseNumber: string): boolean => caseNumberParts(caseNumber)?.facet === null;
