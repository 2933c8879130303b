import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const file = new URL('./checked-patterns.json', import.meta.url);

/** The keys of the patterns that were found to take time by the length of the text. */
export const checkedPatterns = (): Set<string> =>
  new Set(z.object({ linear: z.array(z.string()) }).parse(JSON.parse(readFileSync(file, 'utf8'))).linear);

export const keepChecked = (keys: Iterable<string>): void =>
  writeFileSync(file, `${JSON.stringify({ linear: [...keys].sort() }, null, 2)}\n`);
