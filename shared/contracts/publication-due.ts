import { z } from 'zod';

/** find-meetings asks capture-revision to look at one publication. */
export const publicationDue = z.object({
  sourceId: z.string().min(1),
  publicationId: z.string().min(1),
  meetingId: z.string().min(1),
  /** `first-sight`: the source itself is new to us, so what it shows is a silent baseline. */
  reason: z.enum(['first-sight', 'new', 'changed', 'another-look']),
  /** The list's fingerprint that this look answers to. */
  fingerprint: z.string(),
});
export type PublicationDue = z.infer<typeof publicationDue>;
