import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captured, hasCapturedData, namesIn } from '../sources/captured/captured-data.ts';
import { aWatch, shown } from '../support/a-watch.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { agendaRules } from './agenda-noise.ts';
import { agendaVariant } from './agenda-variant.ts';
import { type Variant, variantsBy } from './noise.ts';
import { os2webRules, os2webVariant } from './os2web-noise.ts';
import { publicationIn, savedPages } from './saved-publications.ts';

type Vary = (page: string, variant: Variant<string>) => string;

/** Captures the page, then each of its variants; gives how many revisions the meeting has in the end. */
const revisionsAfter = async (page: string, variants: readonly string[]): Promise<number | undefined> => {
  const { shows, look, clock, meetings, revisions } = await aWatch();
  for (const each of [page, ...variants]) {
    shows(shown(publicationIn(each)));
    await look();
    clock.pass(40);
  }
  const [meetingId] = await meetings();
  expect(await meetings()).toHaveLength(1);
  return meetingId === undefined ? 0 : (await revisions.latest(meetingId))?.number;
};

const expectOneRevision = async (page: string, variants: fc.Arbitrary<Variant<string>>, vary: Vary): Promise<void> => {
  const unchanged = fc.asyncProperty(fc.array(variants, { minLength: 1, maxLength: 3 }), async (some) => {
    const pages = some.map((variant) => vary(page, variant));
    expect(await revisionsAfter(page, pages)).toBe(1);
  });
  await fc.assert(unchanged, propertyRuns(10));
};

describe('a captured publication', () => {
  // New ids come with every variant of these: the site publishes the meeting anew.
  it.each(savedPages('firstagenda', '.json'))('has one revision, however often %s is published anew', (_, page) =>
    expectOneRevision(page, variantsBy(agendaRules), agendaVariant),
  );

  it.each(savedPages('os2web', '.html'))('has one revision, however often %s is written anew', (_, page) =>
    expectOneRevision(page, variantsBy(os2webRules), os2webVariant),
  );

  it.skipIf(!hasCapturedData)(
    'of Greve has one revision when it is published anew (needs ../shared/data)',
    {
      timeout: 60_000,
    },
    async () => {
      const rules = Object.keys(agendaRules);
      for (const name of namesIn('firstagenda-greve').filter((_, index) => index % 25 === 0)) {
        const page = captured(`firstagenda-greve/${name}`);
        expect(await revisionsAfter(page, [agendaVariant(page, { rules, seed: 1, often: 0.1 })])).toBe(1);
      }
    },
  );
});
