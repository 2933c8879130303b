// The headings that Ballerup's item pages use; on pages without markup they are known by name only.
const knownHeadings = new Set([
  'Tidligere behandling',
  'Beskrivelse',
  'Indhold',
  'Resume',
  'Sammendrag',
  'Baggrund',
  'Fremstilling',
  'Sagsfremstilling',
  'Økonomiske konsekvenser',
  'Økonomiske konsekvenser og finansiering',
  'Bilag',
  'Beslutningen træffes af',
  'Indstilling',
  'Beslutning',
]);

export const isKnownHeading = (text: string): boolean => knownHeadings.has(text.replace(/:$/, ''));
