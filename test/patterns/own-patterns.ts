import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/** A regular expression of our code, and the file that it is in. */
export type OwnPattern = { file: string; source: string; flags: string };

const root = new URL('../../', import.meta.url).pathname;

/** The files of some folders of the repository ("shared"), as paths from its root. */
const codeOf = (...folders: string[]): string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).filter((file) => !file.endsWith('.d.ts'));

/** Every regular expression that is written as a literal (`/.../`). */
const literalsIn = (file: string): OwnPattern[] => {
  const found: OwnPattern[] = [];
  const visitor = new Visitor({
    Literal: (node) => {
      if ('regex' in node) found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  visitor.visit(parseSync(file, readFileSync(root + file, 'utf8')).program);
  return found;
};

/** Every regular expression that our modules put together (`new RegExp(...)`) while they are loaded. */
const builtWhileLoading = async (files: readonly string[]): Promise<OwnPattern[]> => {
  const found: OwnPattern[] = [];
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]) => {
      const made = new target(pattern, flags);
      const file = ownCaller(new Error('where').stack ?? '');
      if (file !== null) found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of files) await import(root + file);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
};

const ownCaller = (stack: string): string | null => {
  const [, , caller = ''] = stack.split('\n');
  const at = caller.indexOf(`${root}shared/`);
  return at === -1 ? null : caller.slice(at + root.length).replace(/[:)?].*$/, '');
};

/** What a pattern is known by among those that were checked. */
export const keyOf = ({ source, flags }: OwnPattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

/** Every regular expression of what we run, each once. */
export const ownPatterns = async (): Promise<OwnPattern[]> => {
  const written = codeOf('shared', 'functions').flatMap(literalsIn);
  const built = await builtWhileLoading(codeOf('shared'));
  return [...new Map([...written, ...built].map((pattern) => [keyOf(pattern), pattern])).values()];
};
