import { describe, expect, it } from 'vitest';
import { aPublication } from '../../support/a-publication.ts';
import { pageOf } from '../../support/a-source.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture } from './a-capture.ts';

const minutes = aPublication({ items: [anItem({ title: 'Klage fra 010203-1234' })] });

describe('a publication with a personal number', () => {
  it('is stored without it, and its evidence says that it was masked', async () => {
    const { publish, capture, latest, pages, clock } = aCapture();
    await publish(minutes);
    await capture(minutes);
    const { sha256, url, fetchedAt } = pageOf(minutes, clock.now());
    const revision = await latest();
    expect(revision).toMatchObject({ meeting: { items: [{ title: 'Klage fra xxxxxx-xxxx' }] } });
    expect(revision?.evidence).toEqual({ url, sha256, fetchedAt, masked: true });
    expect(JSON.stringify(revision)).not.toContain('010203-1234');
    expect(Buffer.from((await pages.get(sha256)) ?? '').toString()).toContain('Klage fra xxxxxx-xxxx');
  });
});
