import { describe, expect, it } from 'vitest';
import { revisionText } from '../../shared/domain/revision-text.ts';
import { packed, unpacked } from '../../shared/stores/pack.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { aRevision } from '../support/a-revision.ts';
import { anAttachment } from '../support/an-attachment.ts';
import { anItem } from '../support/an-item.ts';

describe('the text of a revision', () => {
  it('is the same after the store, which drops fields that hold nothing', () => {
    const attachment = { ...anAttachment(), version: undefined } as unknown as ReturnType<typeof anAttachment>;
    const revision = aRevision({ meeting: aMeeting({ items: [anItem({ attachments: [attachment] })] }) });
    expect(revisionText(unpacked(packed(revision)))).toBe(revisionText(revision));
  });

  it('does not depend on the order of fields', () => {
    const revision = aRevision();
    const turned = Object.fromEntries(Object.entries(revision).toReversed()) as typeof revision;
    expect(revisionText(turned)).toBe(revisionText(revision));
  });

  it('differs where anything of the revision does', () => {
    const { meeting, evidence, ...revision } = aRevision();
    const texts = [
      aRevision(),
      aRevision({ silent: true }),
      aRevision({ ...revision, meeting: { ...meeting, place: 'Et andet sted' } }),
      aRevision({ ...revision, evidence: { ...evidence, sha256: 'b'.repeat(64) } }),
    ].map(revisionText);
    expect(new Set(texts).size).toBe(4);
  });
});
