import { z } from 'zod';

const shortText = z.string().max(20_000);

const meeting = z.object({
  Id: z.string().min(1).max(200),
  MeetingBeginUtc: shortText,
  MeetingEndUtc: shortText.nullish(),
  ReleasedDate: shortText.nullish(),
  Sted: shortText.nullish(),
  Afsluttet: z.boolean(),
  Navn: shortText.nullish(),
  Description: shortText.nullish(),
  IsSupplementaryAgenda: z.boolean().nullish(),
});
export type ListedMeetingJson = z.infer<typeof meeting>;

/** What `GET /api/agenda/udvalgsliste` answers: groups with free names, their committees, and every meeting of each. */
export const listJson = z.object({ Udvalg: z.record(z.string(), z.unknown()) });

export const groupJson = z.array(z.unknown()).max(2000);

/** One committee of a group. Apart from `listJson`, so that no problem is named after a group of the site. */
export const committeeJson = z.object({
  Id: z.string().min(1).max(200),
  Navn: shortText,
  Moeder: z.array(z.unknown()).max(20_000).pipe(z.array(meeting)),
});
export type ListedCommitteeJson = z.infer<typeof committeeJson>;
