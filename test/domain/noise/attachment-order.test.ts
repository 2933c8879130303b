import { describe, expect, it } from 'vitest';
import { quietAttachments } from '../../../shared/domain/noise/attachment-order.ts';
import { anAttachment } from '../../support/an-attachment.ts';

const bilag = [anAttachment({ name: 'Bilag 1' }), anAttachment({ name: 'Bilag 2' })];

describe('attachments', () => {
  it.each([
    ['another order', bilag.toReversed()],
    ['other ids and links', bilag.map((each) => ({ ...each, sourceAttachmentId: 'x', link: 'https://x.example' }))],
    ['other white space', bilag.map((each) => ({ ...each, name: each.name.replace(' ', '\u00a0 ') }))],
  ])('are the same in %s', (_, other) => {
    expect(quietAttachments(other)).toEqual(quietAttachments(bilag));
  });

  it.each([
    ['a name', [bilag[0], anAttachment({ name: 'Bilag 3' })]],
    ['a version', bilag.map((each) => ({ ...each, version: 'b'.repeat(64) }))],
    ['whether they came after the meeting', bilag.map((each) => ({ ...each, addedAfterMeeting: true }))],
    ['their number', [...bilag, bilag[0]]],
  ])('are others when they differ in %s', (_, other) => {
    expect(quietAttachments(other.filter((each) => each !== undefined))).not.toEqual(quietAttachments(bilag));
  });
});
