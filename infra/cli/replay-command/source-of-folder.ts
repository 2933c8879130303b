import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { knownSources } from '../../../shared/sources/known-sources.ts';

/** A link in the page tells whose it is; the first part of a file is enough to find one. */
const bytesRead = 256 * 1024;

/** Whose publications lie in a folder, told by the addresses inside them; null when none of the registry's is found. */
export const sourceOfFolder = async (folder: string): Promise<string | null> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const head = await headOf(join(folder, name));
    const source = knownSources.find(({ origin }) => head.includes(`${origin}/`));
    if (source !== undefined) return source.id;
  }
  return null;
};

const headOf = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead: length } = await file.read({ buffer: Buffer.alloc(bytesRead) });
    return buffer.toString('utf8', 0, length);
  } finally {
    await file.close();
  }
};
