import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../support/property-runs.ts';
import { agendaRules } from './agenda-noise.ts';
import { agendaVariant } from './agenda-variant.ts';
import { type Variant, variantOf, variantsBy } from './noise.ts';
import { os2webRules, os2webVariant } from './os2web-noise.ts';
import { expectNoChange } from './same-meeting.ts';
import { savedPages } from './saved-publications.ts';
import { textRules } from './text-noise.ts';

const runs = propertyRuns(150);

const platforms = [
  { platform: 'firstagenda', ending: '.json', rules: agendaRules, vary: agendaVariant },
  { platform: 'os2web', ending: '.html', rules: os2webRules, vary: os2webVariant },
  {
    platform: 'referat-text',
    ending: '.txt',
    rules: textRules,
    vary: (page: string, variant: Variant<string>) => variantOf(page, textRules, variant),
  },
] as const;

describe.each(platforms)('a page of $platform', ({ platform, ending, rules, vary }) => {
  const pages = savedPages(platform, ending);
  const bodies = new Map(pages);
  const names = pages.map(([name]) => name);

  it('is there', () => expect(names.length).toBeGreaterThan(1));

  it.each(Object.keys(rules))('is no change when it differs in nothing but: %s', (rule) => {
    for (const [, page] of pages)
      for (const often of [0.2, 1]) expectNoChange(page, vary(page, { rules: [rule], seed: runs.seed, often }));
  });

  it('is no change with any of these at once', { timeout: 60_000 }, () => {
    const some = fc.tuple(fc.constantFrom(...names), variantsBy(rules));
    const same = fc.property(some, ([name, variant]) => {
      const page = bodies.get(name) ?? '';
      expectNoChange(page, vary(page, variant));
    });
    fc.assert(same, runs);
  });
});
