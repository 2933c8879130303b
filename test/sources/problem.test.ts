import { describe, expect, it } from 'vitest';
import {
  asksForRestUntil,
  isWorthAnotherTry,
  type Problem,
  problemInWords,
  problemOfUnlisted,
} from '../../shared/sources/problem.ts';

const problems: [Problem, string, boolean][] = [
  [{ kind: 'unreachable', reason: 'no answer in time' }, 'unreachable: no answer in time', true],
  [
    { kind: 'unreachable', reason: 'the site has an error', status: 503 },
    'unreachable: the site has an error (HTTP 503)',
    true,
  ],
  [
    { kind: 'unreachable', reason: 'the site asks us to slow down', status: 429, retryAfterSeconds: 60 },
    'unreachable: the site asks us to slow down (HTTP 429)',
    false,
  ],
  [
    { kind: 'unreachable', reason: 'the site has an error', status: 500 },
    'unreachable: the site has an error (HTTP 500)',
    false,
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

describe('an error of the site', () => {
  it('means that a publication is gone when its list no longer shows it either', () => {
    expect(problemOfUnlisted({ kind: 'unreachable', reason: 'the site has an error', status: 500 })).toEqual({
      kind: 'gone',
      status: 500,
    });
    const away: Problem = { kind: 'unreachable', reason: 'the site has an error', status: 503 };
    expect(problemOfUnlisted(away)).toEqual(away);
  });
});

describe('a site that is busy', () => {
  const now = new Date('2026-04-15T08:00:00.000Z');

  it('wants to be left alone for as long as it says', () => {
    const busy: Problem = { kind: 'unreachable', reason: 'busy', status: 429, retryAfterSeconds: 120 };
    expect(asksForRestUntil(busy, now)).toBe('2026-04-15T08:02:00.000Z');
    expect(asksForRestUntil({ kind: 'unreachable', reason: 'busy', status: 429 }, now)).toBeNull();
  });
});
