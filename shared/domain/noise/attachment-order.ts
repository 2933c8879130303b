import type { Attachment } from '../meeting.ts';
import { quietText } from './quiet-text.ts';

/** Attachments as they are compared: by name and version, in whatever order; ids and links are the source's affair. */
export const quietAttachments = (attachments: readonly Attachment[]): string[] =>
  attachments
    .map(({ name, version, recommended, addedAfterMeeting }) =>
      [attachmentKey(name), version ?? '', recommended, addedAfterMeeting].join('|'),
    )
    .sort();

/** What two names of one attachment have in common. A name of signs alone is compared as it is. */
export const attachmentKey = (name: string): string => quietText(name) || name.trim();
