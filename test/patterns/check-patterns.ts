import { spawnSync } from 'node:child_process';
import { checkSync } from 'recheck';
import { checkedPatterns, keepChecked } from './checked-patterns.ts';
import { keyOf, type OwnPattern, ownPatterns } from './own-patterns.ts';

// A pattern whose time grows by the square of the length needs seconds for such a text, one that only looks back a bounded
// way some milliseconds: recheck cannot tell the two apart where a pattern looks around itself.
const attackLength = 30_000;
const mostMilliseconds = 250;
const child = new URL('./match-in-child.ts', import.meta.url).pathname;

/** Why a pattern is bad, or null: recheck finds the text that it is slowest on, and matching that text shows how slow. */
const whyBad = ({ source, flags }: OwnPattern): string | null => {
  const found = checkSync(source, flags, { timeout: 30_000 });
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') return `could not be checked (${found.error.kind})`;
  const text = attackOf(found.attack);
  const told = spawnSync(process.execPath, [child, JSON.stringify([source, flags, text])], {
    timeout: 10_000,
    encoding: 'utf8',
  });
  const milliseconds = told.status === 0 ? Number(told.stdout) : Number.POSITIVE_INFINITY;
  return milliseconds <= mostMilliseconds ? null : `${found.complexity.summary}, by ${found.attack.pattern}`;
};

type Attack = { pumps: readonly { prefix: string; pump: string }[]; suffix: string };

/** Each of the repeated parts gets its share of the length. */
const attackOf = ({ pumps, suffix }: Attack): string =>
  pumps.map(({ prefix, pump }) => prefix + pump.repeat(attackLength / pumps.length / pump.length)).join('') + suffix;

const patterns = await ownPatterns();
const known = checkedPatterns();
const bad = patterns.flatMap((pattern) => {
  const why = known.has(keyOf(pattern)) ? null : whyBad(pattern);
  if (why === null) known.add(keyOf(pattern));
  return why === null ? [] : [`${pattern.file}: /${pattern.source}/${pattern.flags}\n    ${why}`];
});
const inUse = new Set(patterns.map(keyOf));
keepChecked([...known].filter((key) => inUse.has(key)));
process.stdout.write(
  `${patterns.length} patterns, ${bad.length} of them bad\n${bad.map((line) => `  ${line}\n`).join('')}`,
);
process.exitCode = bad.length === 0 ? 0 : 1;
