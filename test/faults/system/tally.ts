import { type Fault, hows } from './fault.ts';
import type { Verdict } from './verdict.ts';

type Row = { runs: number; missed: number; tooOften: number; doubles: number; left: number };
const empty: Row = { runs: 0, missed: 0, tooOften: 0, doubles: 0, left: 0 };

/** Counts what runs with faults came to, and says it in lines for people. */
export const aTally = (title: string, calls: readonly string[]) => {
  const rows = new Map<string, Row>();
  const doubledAt = new Map<string, number>();
  const count = (how: string, { missed, tooOften, doubles, left }: Verdict) => {
    const row = rows.get(how) ?? empty;
    rows.set(how, {
      runs: row.runs + 1,
      missed: row.missed + missed.length,
      tooOften: row.tooOften + tooOften.length,
      doubles: row.doubles + doubles,
      left: row.left + left.length,
    });
  };
  return {
    add: (faults: readonly Fault[], verdict: Verdict) => {
      count(faults.length === 1 ? (faults[0]?.how ?? '') : `${faults.length} faults`, verdict);
      if (verdict.doubles === 0) return;
      const at = faults.map((fault) => `${fault.at.split('#')[0]} ${fault.how}`).join(' + ');
      doubledAt.set(at, (doubledAt.get(at) ?? 0) + verdict.doubles);
    },
    print: () => {
      const runs = [...rows.values()].reduce((sum, row) => sum + row.runs, 0);
      console.log(
        [
          `${title}: ${calls.length} awaited calls x ${hows.length} ways to go wrong; ${runs} runs`,
          ...[...rows].map(([how, row]) => `  ${how.padEnd(14)} ${wordsOf(row)}`),
          ...(doubledAt.size === 0 ? [] : ["  told twice, between the provider's yes and our record:"]),
          ...[...doubledAt].map(([at, times]) => `    ${at}: ${times}`),
        ].join('\n'),
      );
    },
  };
};

const wordsOf = ({ runs, missed, tooOften, doubles, left }: Row): string =>
  `${String(runs).padStart(5)} runs, ${missed} missed, ${doubles} told twice, ${tooOften} of them unaccounted for, ${left} left half done`;
