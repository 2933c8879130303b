import { z } from 'zod';

/** capture-revision tells raise-alerts that a revision with changes has been stored. */
export const revisionChanged = z.object({ meetingId: z.string().min(1), revision: z.int().positive() });
export type RevisionChanged = z.infer<typeof revisionChanged>;
