import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { readConfig } from '../../shared/platform/read-config.ts';

const schema = z.object({ RECORDS_TABLE: z.string(), CONTACT_URL: z.url(), SOURCES: watchedSources });

afterEach(() => vi.unstubAllEnvs());
const given = (settings: Record<string, string>) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
};

describe('the settings of a function', () => {
  it('are read and understood all at once', () => {
    given({
      RECORDS_TABLE: 'Records',
      CONTACT_URL: 'https://example.dk',
      SOURCES: 'ballerup, greve@http://127.0.0.1:3003',
    });
    expect(readConfig(schema)).toEqual({
      RECORDS_TABLE: 'Records',
      CONTACT_URL: 'https://example.dk',
      SOURCES: [
        { sourceId: 'ballerup', origin: null },
        { sourceId: 'greve', origin: 'http://127.0.0.1:3003' },
      ],
    });
  });

  it('are named, every one that is missing or not right', () => {
    given({ CONTACT_URL: 'nowhere', SOURCES: 'Ballerup' });
    expect(() => readConfig(schema)).toThrow(/RECORDS_TABLE: .*; CONTACT_URL: .*; SOURCES\.0: write a source as/);
  });

  it('are never shown', () => {
    given({ RECORDS_TABLE: 'Records', CONTACT_URL: 'hemmelig', SOURCES: 'HEMMELIG' });
    expect(() => readConfig(schema)).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/hemmelig/i) }),
    );
  });
});
