const partLine = /^(?<which>åbne?|lukkede?|lukket) (?:dagsorden|dagsordenspunkter|punkter|sager|møde|del) ?:?$/iu;

/** "Lukket dagsorden", "Åbne punkter": a heading over all items that follow. Null for other lines. */
export const agendaPartOf = (line: string): 'open' | 'closed' | null => {
  const { which } = partLine.exec(line)?.groups ?? {};
  if (which === undefined) return null;
  return /^l/iu.test(which) ? 'closed' : 'open';
};
