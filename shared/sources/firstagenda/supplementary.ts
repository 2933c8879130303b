/** The flags are false on some that are named "Tillægsdagsorden", so the name counts as well. */
export const isSupplementary = (entry: {
  flags: readonly (boolean | null | undefined)[];
  name: string | null | undefined;
}): boolean => entry.flags.includes(true) || /^\s*tillægsdagsorden/iu.test(entry.name ?? '');
