import { oneLine } from '../../platform/text/white-space.ts';

const sign = /[(),]|\sog\s/gu;

/** Splits a list of names at the commas outside brackets: "A (leder for By, Miljø), B og C" are three. */
export const namesIn = (list: string): string[] => {
  const names: string[] = [];
  let begins = 0;
  let depth = 0;
  for (const { 0: found, index } of list.matchAll(sign)) {
    if (found === '(') depth += 1;
    else if (found === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      names.push(list.slice(begins, index));
      begins = index + found.length;
    }
  }
  return [...names, list.slice(begins)].map((name) => oneLine(name).replace(/[.;]$/, '')).filter((name) => name !== '');
};
