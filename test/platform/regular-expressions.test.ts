import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { builtWhileLoading, codeOf, literalsIn, type OwnRegExp } from '../support/regular-expressions.ts';

/** Time that grows faster than the text is long, with the text that shows it; null when it does not. */
const whyBad = ({ file, source, flags }: OwnRegExp): string | null => {
  const { status, complexity, attack, error } = checkSync(source, flags, { timeout: 20_000, recallTimeout: -500 });
  if (status === 'safe') return null;
  if (status === 'unknown') return `${file}: /${source}/${flags}: could not be checked (${error.kind})`;
  return `${file}: /${source}/${flags}: ${complexity.summary}, by ${attack.pattern}`;
};

const distinct = (all: readonly OwnRegExp[]): OwnRegExp[] => [
  ...new Map(all.map((each) => [`/${each.source}/${each.flags}`, each])).values(),
];

describe('the regular expressions of our code', () => {
  it('take time by the length of the text, whatever the text is', { timeout: 300_000 }, async () => {
    const files = codeOf('shared', 'functions');
    const written = files.flatMap(literalsIn);
    const built = await builtWhileLoading(codeOf('shared'));
    expect(written.length).toBeGreaterThan(100);
    expect(built.length).toBeGreaterThan(0);
    expect(distinct([...written, ...built]).flatMap((each) => whyBad(each) ?? [])).toEqual([]);
  });
});
