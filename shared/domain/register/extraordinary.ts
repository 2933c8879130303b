import type { Sitting } from './sitting.ts';

const fewItems = 3;
const usuallyAtLeast = 6;

/** A short meeting in between, called for a matter or two: that an item is not on it tells nothing. */
export const isExtraordinary = (
  { items }: Pick<Sitting, 'items'>,
  line: readonly Pick<Sitting, 'items'>[],
): boolean => {
  if (items.some(({ title }) => /ekstraordinær/iu.test(title))) return true;
  const usual = line.map((sitting) => sitting.items.length).sort((left, right) => left - right);
  return items.length <= fewItems && (usual[Math.floor(usual.length / 2)] ?? 0) >= usuallyAtLeast;
};
