import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Platform, type PlatformId, platforms } from '../../shared/sources/platforms.ts';

const folder = new URL('./pages/', import.meta.url);
const from = { origin: 'https://dagsorden.eksempel.dk' };

/** A page that was saved beside what is expected of it. Those named "list..." are pages of a site's list. */
export type SavedPage = { platform: PlatformId; name: string; isList: boolean; body: Uint8Array; expected: URL };

export const platformIds = Object.keys(platforms) as PlatformId[];
export const foldersOfPages = readdirSync(folder);

export const filesOf = (platform: string): string[] =>
  foldersOfPages.includes(platform) ? readdirSync(new URL(`${platform}/`, folder)) : [];

export const savedPagesOf = (platform: PlatformId): SavedPage[] =>
  filesOf(platform)
    .filter((name) => /\.(?:json|html|txt|pdf)$/.test(name) && !name.endsWith('.expected.json'))
    .map((name) => ({
      platform,
      name,
      isList: name.startsWith('list'),
      body: readFileSync(new URL(`${platform}/${name}`, folder)),
      expected: new URL(`${platform}/${name.replace(/\.\w+$/, '')}.expected.json`, folder),
    }));

const platformOf = (id: PlatformId): Platform => platforms[id];

/** What the page's own platform makes of it. */
export const readSaved = async ({ platform: id, name, isList, body }: SavedPage): Promise<unknown> => {
  const platform = platformOf(id);
  if (isList && platform.site === null) throw new Error(`${id} has no lists, so "${name}" needs another name`);
  if (isList) return platform.site?.readList(Buffer.from(body).toString(), from);
  if (platform.file !== undefined) return platform.file.read(body, { ...from, name });
  return platform.text.read(Buffer.from(body).toString(), { ...from, name });
};

/** What is expected of a page; where nothing is yet, `read` is written down for review, and the answer is null. */
export const expectedOf = ({ expected }: SavedPage, read: unknown): unknown => {
  if (existsSync(expected)) return JSON.parse(readFileSync(expected, 'utf8'));
  writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
  return null;
};
