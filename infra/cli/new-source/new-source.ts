import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { examplePages } from './example-pages.ts';
import { readerTemplate } from './reader-template.ts';

const platformId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longestId = 30;

/**
 * Makes what a new platform begins with: a reader that reads nothing yet, example pages, and what is expected of them.
 * Registers nothing and overwrites nothing: throws `WrongUsage` for a name that is none, `CommandFailed` for one that is
 * taken. Answers with the paths it wrote, from `root`. `month` is "2026-11".
 */
export const makeNewSource = async (wanted: { root: string; id: string; month: string }): Promise<string[]> => {
  const { root, id } = wanted;
  if (!platformId.test(id) || id.length > longestId)
    throw new WrongUsage(
      `a platform is named by small letters, digits and single hyphens, at most ${longestId}, for example: aaben-dagsorden`,
    );
  const taken = [`shared/sources/${id}`, `shared/sources/${id}.ts`, `test/sources/pages/${id}`].find((path) =>
    existsSync(join(root, path)),
  );
  if (taken !== undefined) throw new CommandFailed(`${taken} is already there; nothing was written`);
  const files = filesOf(wanted);
  for (const [path, text] of files) await writeNew(join(root, path), text);
  return files.map(([path]) => path);
};

const filesOf = ({ id, month }: { id: string; month: string }): [path: string, text: string][] => [
  [`shared/sources/${id}/${id}-reader.ts`, readerTemplate({ id, month })],
  ...examplePages.map(({ name, text }): [string, string] => [`test/sources/pages/${id}/${name}`, text]),
];

const writeNew = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
};
