import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/** A regular expression of our code, and the file that it is in. */
export type OwnRegExp = { file: string; source: string; flags: string };

const root = new URL('../../', import.meta.url).pathname;

/** The files of some folders of the repository ("shared"), as paths from its root. */
export const codeOf = (...folders: string[]): string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).filter((file) => !file.endsWith('.d.ts'));

/** Every regular expression that is written as a literal (`/.../`). */
export const literalsIn = (file: string): OwnRegExp[] => {
  const found: OwnRegExp[] = [];
  const visitor = new Visitor({
    Literal: (node) => {
      if ('regex' in node) found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  visitor.visit(parseSync(file, readFileSync(root + file, 'utf8')).program);
  return found;
};

/** Every regular expression that our modules put together (`new RegExp(...)`) while they are loaded. */
export const builtWhileLoading = async (files: readonly string[]): Promise<OwnRegExp[]> => {
  const found: OwnRegExp[] = [];
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
