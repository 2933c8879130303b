/** In order; as people write them. */
export const danishMonths: readonly string[] = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/** 1 for "januar"; 0 for what is no month. */
export const monthNumber = (name: string): number => danishMonths.indexOf(name.toLowerCase()) + 1;
