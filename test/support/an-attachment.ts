import type { Attachment } from '../../shared/domain/meeting.ts';

export const anAttachment = (overrides: Partial<Attachment> = {}): Attachment => ({
  sourceAttachmentId: null,
  name: 'Årsberetning radikalisering 2025',
  link: null,
  recommended: false,
  addedAfterMeeting: false,
  ...overrides,
});
