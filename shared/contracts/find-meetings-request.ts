import { z } from 'zod';

/**
 * What find-meetings may be called with. The schedule sends nothing of this; whoever reads in an archive turns further
 * looks off, so that each publication is read once.
 */
export const findMeetingsRequest = z.object({ lookAgain: z.boolean().default(true) });
export type FindMeetingsRequest = z.infer<typeof findMeetingsRequest>;
