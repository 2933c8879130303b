import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedPublications } from '../../shared/sources/firstagenda/listed-publications.ts';
import { readFile } from '../../shared/sources/read-page.ts';
import { type Mutation, mutated, mutation } from './properties/mutation.ts';

const folder = new URL('./pages/', import.meta.url);
const pages = globSync('*/*.{json,html,txt}', { cwd: folder })
  .filter((name) => !name.endsWith('.expected.json'))
  .sort();
const bodies = new Map(pages.map((name) => [name, readFileSync(new URL(name, folder))]));
const damaged = (name: string, mutations: readonly Mutation[]): Buffer =>
  mutated(bodies.get(name) ?? Buffer.alloc(0), mutations);
// One seed for everyone, so that what fails here fails there; a run that fails prints it with the page that did it.
const seed = 20260414;
const kinds = ['unreachable', 'gone', 'blocked', 'unexpected-layout', 'implausible'];

describe('a saved page that is damaged', () => {
  it('is there', () => expect(pages.length).toBeGreaterThan(10));

  it('is read, or a problem with a name, and never a failure of ours', { timeout: 120_000 }, async () => {
    const some = fc.tuple(fc.constantFrom(...pages), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    const read = fc.asyncProperty(some, async ([name, mutations]) => {
      const result = await readFile(damaged(name, mutations), { origin: 'https://eksempel.dk', name });
      if (result.ok) expect(result.value.items.filter(({ number }) => typeof number !== 'string')).toEqual([]);
      else expect(kinds).toContain(result.problem.kind);
    });
    await fc.assert(read, { seed, numRuns: 600 });
  });

  it('is no list, or one with times and ids', { timeout: 120_000 }, () => {
    const lists = pages.filter((name) => name.endsWith('.json'));
    const some = fc.tuple(fc.constantFrom(...lists), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    const read = fc.property(some, ([name, mutations]) => {
      const result = listedPublications(damaged(name, mutations).toString());
      if (result.ok) expect(result.value.filter(({ startsAt }) => Number.isNaN(Date.parse(startsAt)))).toEqual([]);
      else expect(kinds).toContain(result.problem.kind);
    });
    fc.assert(read, { seed, numRuns: 200 });
  });
});
