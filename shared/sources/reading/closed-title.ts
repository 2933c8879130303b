// "Lukket: Salg", "LUKKET PUNKT - Salg", "Lukket sag: Salg". Without the sign "Lukket" is a word of the title itself.
const closedPrefix = /^lukket(?:\s+(?:punkt|sag|dagsordenspunkt))?\s*[:\-–]\s*/iu;

/** Splits "Lukket: Salg af grund" into the title and the fact that the item is treated behind closed doors. */
export const titleOf = (printed: string): { title: string; closed: boolean } => {
  const title = printed.replace(closedPrefix, '').trim();
  return { title: title === '' ? printed.trim() : title, closed: /^lukket(?![\p{L}])/iu.test(printed.trim()) };
};
