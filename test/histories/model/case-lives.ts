/** What becomes of one case at each of a committee's meetings; null where it is not on the agenda. */
export type CaseLife = { title: string; caseNumber: string; fates: (Fate | null)[] };
export type Fate = 'postponed' | 'decided';

/** The first Tuesdays' evenings, one a month: UTC instants. */
export const startOf = (meeting: number): string => new Date(Date.UTC(2025, meeting, 7, 16)).toISOString();

type ExpectedEntry = {
  title: string;
  postponedAt: string;
  status: 'open' | 'returned' | 'decided';
  times: number;
  firstPostponedAt: string;
  returned: string | null;
  decided: string | null;
};

/** What the register has to say in the end, told by the fates alone. */
export const expectedEntries = (cases: readonly CaseLife[]): ExpectedEntry[] =>
  cases.flatMap(({ title, fates }) =>
    meetingsWhere(fates, (fate) => fate === 'postponed').map((meeting): ExpectedEntry => {
      const returned = fates.findIndex((fate, at) => at > meeting && fate !== null);
      const decided = fates.findIndex((fate, at) => at > meeting && fate === 'decided');
      const chain = chainOf(fates, meeting);
      return {
        title,
        postponedAt: startOf(meeting),
        status: returned === -1 ? 'open' : decided === -1 ? 'returned' : 'decided',
        times: chain.length,
        firstPostponedAt: startOf(chain[0] ?? meeting),
        returned: returned === -1 ? null : startOf(returned),
        decided: decided === -1 ? null : startOf(decided),
      };
    }),
  );

/** The meetings that put a case off between one decision of it and the next. */
const chainOf = (fates: CaseLife['fates'], meeting: number): number[] => {
  const from = fates.slice(0, meeting).lastIndexOf('decided');
  const to = fates.indexOf('decided', meeting);
  return meetingsWhere(fates, (fate) => fate === 'postponed').filter((at) => at > from && (to === -1 || at < to));
};

/** What has to be told when the meetings come in date order. A case that stands on every agenda is not told of. */
export const expectedNews = (cases: readonly CaseLife[]): string[] =>
  cases
    .flatMap(({ title, fates }) =>
      meetingsWhere(fates, (fate) => fate !== null).flatMap((meeting) => {
        const before = fates.findLastIndex((fate, at) => at < meeting && fate !== null);
        if (before === -1 || fates[before] !== 'postponed' || isStanding(fates, before)) return [];
        const kinds = ['item-returned', ...(fates[meeting] === 'decided' ? ['case-decided'] : [])];
        return kinds.map((kind) => `${startOf(meeting)} ${kind} ${title}`);
      }),
    )
    .sort();

/** On three of the four agendas before. */
const isStanding = (fates: CaseLife['fates'], meeting: number): boolean =>
  fates.slice(Math.max(0, meeting - 4), meeting).filter((fate) => fate !== null).length >= 3;

const meetingsWhere = (fates: CaseLife['fates'], fits: (fate: Fate | null) => boolean): number[] =>
  fates.flatMap((fate, at) => (fits(fate) ? [at] : []));
