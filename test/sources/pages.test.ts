import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { platforms } from '../../shared/sources/platforms.ts';
import { readFile } from '../../shared/sources/read-page.ts';
import {
  expectedOf,
  filesOf,
  foldersOfPages,
  platformIds,
  readSaved,
  type SavedPage,
  savedPagesOf,
} from './saved-pages.ts';

const publication = z.object({
  stage: z.enum(['agenda', 'minutes']),
  items: z.array(z.object({ decision: z.object({ text: z.string() }).nullable() })),
});
const expectation = z.union([
  z.object({ ok: z.literal(false), problem: z.object({ kind: z.string() }) }),
  z.object({ ok: z.literal(true), value: z.union([publication, z.object({ publications: z.array(z.unknown()) })]) }),
]);
type Expectation = z.infer<typeof expectation>;

const isMeeting = (expected: Expectation, fits: (meeting: z.infer<typeof publication>) => boolean): boolean =>
  expected.ok && 'items' in expected.value && expected.value.items.length > 0 && fits(expected.value);

const isEmptyList = (expected: Expectation): boolean =>
  expected.ok && 'publications' in expected.value && expected.value.publications.length === 0;

const isBroken = (expected: Expectation): boolean => !expected.ok && expected.problem.kind === 'unexpected-layout';

/** What every platform must show that it can read. */
const wanted: { what: string; isShown: (expected: Expectation, page: SavedPage) => boolean; onlySites?: true }[] = [
  {
    what: 'an ordinary page: minutes with decisions',
    isShown: (expected) =>
      isMeeting(expected, ({ stage, items }) => stage === 'minutes' && items.some(({ decision }) => decision !== null)),
  },
  {
    what: 'a page without decisions: an agenda',
    isShown: (expected) =>
      isMeeting(expected, ({ stage, items }) => stage === 'agenda' && items.every(({ decision }) => decision === null)),
  },
  // Files have no list that they are found by. A site that does not tell an empty list from another layout has a problem.
  {
    what: 'a list without publications, named "list-empty"',
    isShown: (expected, { name }) => name.startsWith('list-empty') && (isEmptyList(expected) || isBroken(expected)),
    onlySites: true,
  },
  {
    what: 'a page with a broken layout',
    isShown: isBroken,
  },
];

const parsed = ({ expected }: SavedPage): Expectation => expectation.parse(JSON.parse(readFileSync(expected, 'utf8')));

describe.each(platformIds)('the saved pages of %s', (id) => {
  const pages = savedPagesOf(id);

  it.each(pages.map((page) => ({ name: page.name, page })))('$name is read as expected', async ({ page }) => {
    const read = await readSaved(page);
    const expected = expectedOf(page, read);
    if (expected === null) expect.fail(`${page.name} had no expected result: one was written, look it over`);
    expect(JSON.parse(JSON.stringify(read))).toEqual(expected);
  });

  it.each(wanted.filter(({ onlySites }) => !onlySites || platforms[id].site !== null))('show $what', ({ isShown }) => {
    expect(pages.some((page) => isShown(parsed(page), page))).toBe(true);
  });

  it('are known for pages of that platform where they are read', async () => {
    for (const page of pages.filter((each) => !each.isList && parsed(each).ok)) {
      const { name, body } = page;
      expect(await readFile(body, { origin: 'https://dagsorden.eksempel.dk', name })).toEqual(await readSaved(page));
    }
  });

  it('are one for each expected result', () => {
    const expectations = filesOf(id).filter((name) => name.endsWith('.expected.json'));
    expect(expectations).toHaveLength(new Set(pages.map(({ expected }) => expected.href)).size);
    expect(filesOf(id)).toHaveLength(pages.length + expectations.length);
  });

  it('come with a head that says where the pages are from, whom to ask, and what has changed when', () => {
    const reader = readFileSync(new URL(`../../shared/sources/${id}/${id}-reader.ts`, import.meta.url), 'utf8');
    expect(reader).not.toContain('TODO');
    expect(reader).toMatch(
      /^\/\*\n \* Site: {5}\S.*\n(?: \*.*\n)* \* Contact: {2}\S.*\n(?: \*.*\n)* \* History:\n \* {3}\d{4}-\d\d {2}\S/u,
    );
  });
});

it('every folder of saved pages belongs to a platform of shared/sources/platforms.ts', () => {
  expect(foldersOfPages.filter((name) => !(platformIds as string[]).includes(name))).toEqual([]);
});
