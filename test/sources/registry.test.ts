import { describe, expect, it } from 'vitest';
import { knownSources } from '../../shared/sources/known-sources.ts';
import { findSource, UnknownSource } from '../../shared/sources/registry.ts';

describe('the registry of sources', () => {
  it('knows Ballerup', () => {
    expect(findSource('ballerup')).toEqual({
      id: 'ballerup',
      municipality: 'Ballerup',
      municipalityCode: '151',
      platform: 'firstagenda',
      origin: 'https://dagsorden.ballerup.dk',
      listPath: null,
    });
  });

  it("knows Ballerup's archive, and where its list was", () => {
    expect(findSource('ballerup-arkiv')).toMatchObject({ platform: 'os2web', listPath: '/dagsorden-og-referat' });
  });

  it('has each municipality once, and Ballerup with its archive', () => {
    const current = knownSources.filter(({ id }) => id !== 'ballerup-arkiv');
    expect(current).toHaveLength(68);
    for (const key of ['id', 'municipality', 'municipalityCode', 'origin'] as const)
      expect(new Set(current.map((source) => source[key])).size).toBe(current.length);
  });

  it('writes ids, codes and origins in one form', () => {
    for (const { id, municipalityCode, origin } of knownSources) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(municipalityCode).toMatch(/^\d{3}$/);
      expect(origin).toMatch(/^https:\/\/(?:[a-z-]+\.)?[a-z-]+\.dk$/);
    }
  });

  it('names ids that are spelt alike for one that it does not know', () => {
    expect(() => findSource('Tønder')).toThrow(UnknownSource);
    expect(() => findSource('Tønder')).toThrow('no source is called "Tønder"; did you mean toender');
  });
});
