import type { FilledIn } from './pages/sign-up-form.ts';

/** How many letters each field takes from a link; an address is never taken from one. */
const longest: Readonly<Record<string, number>> = { kommune: 60, emne: 40, ord: 600, udvalg: 600, sag: 60 };
const mostValues = 40;

/** The form as a link fills it in ("/?kommune=ballerup&sag=15.00.00-A00-23-26"): what somebody may follow, and nothing else. */
export const prefilled = (query: FilledIn): FilledIn =>
  Object.fromEntries(
    Object.entries(longest).flatMap(([name, most]) => {
      const given = [query[name] ?? []].flat().slice(0, mostValues);
      return given.length === 0 ? [] : [[name, given.map((text) => text.slice(0, most))]];
    }),
  );
