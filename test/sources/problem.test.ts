import { describe, expect, it } from 'vitest';
import { isWorthAnotherTry, type Problem, problemInWords } from '../../shared/sources/problem.ts';

const problems: [Problem, string, boolean][] = [
  [{ kind: 'unreachable', reason: 'no answer in time' }, 'unreachable: no answer in time', true],
  [
    { kind: 'unreachable', reason: 'the site has an error', status: 503 },
    'unreachable: the site has an error (HTTP 503)',
    true,
  ],
  [{ kind: 'gone', status: 404 }, 'gone: the site answers HTTP 404', false],
  [{ kind: 'blocked', reason: 'a challenge page' }, 'blocked: a challenge page', false],
  [{ kind: 'unexpected-layout', missing: 'no "x"' }, 'unexpected layout: no "x"', false],
  [{ kind: 'implausible', reason: 'no items' }, 'implausible: no items', false],
];

describe('a problem', () => {
  it.each(problems)('is told in one line, and says whether to try again: %o', (problem, words, again) => {
    expect(problemInWords(problem)).toBe(words);
    expect(isWorthAnotherTry(problem)).toBe(again);
  });
});
