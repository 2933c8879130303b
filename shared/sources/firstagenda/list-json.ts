import { z } from 'zod';

const meeting = z.object({
  Id: z.string().min(1),
  MeetingBeginUtc: z.string(),
  MeetingEndUtc: z.string().nullish(),
  ReleasedDate: z.string().nullish(),
  Sted: z.string().nullish(),
  Afsluttet: z.boolean(),
  Navn: z.string().nullish(),
  Description: z.string().nullish(),
  IsSupplementaryAgenda: z.boolean().nullish(),
});
export type ListedMeetingJson = z.infer<typeof meeting>;

/** What `GET /api/agenda/udvalgsliste` answers: groups with free names, their committees, and every meeting of each. */
export const listJson = z.object({ Udvalg: z.record(z.string(), z.unknown()) });

/** The committees of every group. Apart from `listJson`, so that no problem is named after a group of the site. */
export const committeesJson = z.array(
  z.array(z.object({ Id: z.string().min(1), Navn: z.string(), Moeder: z.array(meeting) })),
);
export type ListedCommitteeJson = z.infer<typeof committeesJson>[number][number];
