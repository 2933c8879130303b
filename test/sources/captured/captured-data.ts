import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Answers that were captured from real sites. They are not part of this repository, so tests of them may be skipped.
const folder = new URL('../../../../shared/data/', import.meta.url);

export const hasCapturedData = existsSync(folder);

export const captured = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export const namesIn = (subfolder: string): string[] =>
  hasCapturedData ? readdirSync(new URL(`${subfolder}/`, folder)).sort() : [];
