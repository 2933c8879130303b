/**
 * Short words that people follow and that begin many compounds, with the beginnings of words that only look so. Any other word
 * of fewer than five letters is looked for alone: inside others it is chance ("ur" in "kultur").
 */
const heads: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    havn: ['havniv'],
    skov: ['skovbo'],
    støj: [],
    vand: ['vandr', 'vandal', 'vandkunst'],
    jord: ['jordemo', 'jordan'],
    børn: [],
    barn: ['barnepige'],
    kyst: [],
    leje: [],
    park: ['parker', 'parkin'],
    vind: ['vinde', 'vindi', 'vindu'],
    hund: ['hundige', 'hundred'],
    fugl: [],
    unge: [],
    tand: ['tandem'],
    fisk: ['fiskal'],
  }),
);

/** Bodies are named after what they are for, and stand in every text: "Ungeudvalget anbefaler". */
const bodies = /udvalg|(?<!om)råd(?:et|ets)?$|forvaltning|styrelse|direktorat|ministeri|nævn/u;
const shortestRest = 4;

/** The head that a watched word is, in any form of it; null for all others. */
export const headOf = (forms: readonly string[]): string | null => forms.find((form) => heads.has(form)) ?? null;

/** Whether the token is a compound that begins with the head: "havneområdet", "støjskærm". */
export const beginsWith = (token: string, head: string): boolean => {
  const rest = token.slice(head.length);
  if (!token.startsWith(head) || rest.length < shortestRest) return false;
  return !bodies.test(rest) && !heads.get(head)?.some((friend) => token.startsWith(friend));
};
