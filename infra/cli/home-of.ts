import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed } from './command-failed.ts';

/** The folder in which `start` keeps the story, and whose story it is. */
export const story = { folder: 'story', source: 'ballerup' };
/** What a replay keeps lies in the home folder itself. */
const itself = '.';

/**
 * The folder whose records a command is about: the one that is kept in REFERATVAGT_HOME, or the one that `--source` names. Throws
 * `CommandFailed` when nothing is kept there, or more than one and none is named.
 */
export function homeOf(source: string | undefined): string {
  const home = process.env.REFERATVAGT_HOME || '.referatvagt';
  const kept = keptIn(home);
  const found = source === undefined ? theOnly(kept, home) : theOneOf(source, kept);
  if (found !== undefined) return join(home, found);
  // Elsewhere there may be tables, whatever lies in the folder.
  if ((process.env.REFERATVAGT_DYNAMODB_ENDPOINT ?? '') !== '') return home;
  if (kept.length === 0) throw new CommandFailed(nothingIn(home));
  throw new CommandFailed(`${home} keeps ${inWords(kept)}, and nothing by the name ${JSON.stringify(source)}`);
}

/** The source that was asked for, where `--source` names one and not just a folder. */
export const sourceAsked = (source: string | undefined): string | undefined =>
  source === story.folder || source === itself ? undefined : source;

export const nothingIn = (home: string): string =>
  `nothing is kept in ${home} yet; REFERATVAGT_HOME names another folder, and referatvagt start begins one`;

const keptIn = (home: string): string[] =>
  existsSync(home) ? [itself, ...readdirSync(home)].filter((name) => existsSync(join(home, name, 'tables.db'))) : [];

const theOnly = (kept: readonly string[], home: string): string | undefined => {
  if (kept.length > 1) throw new CommandFailed(`${home} keeps ${inWords(kept)}; say which one with --source`);
  return kept[0];
};

const theOneOf = (source: string, kept: readonly string[]): string | undefined =>
  [source, itself, ...(source === story.source ? [story.folder] : [])].find((name) => kept.includes(name));

const inWords = (kept: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
    kept.map((name) => (name === itself ? 'records of its own (.)' : name)),
  );
