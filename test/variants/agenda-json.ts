import { z } from 'zod';

const attachment = z.looseObject({ Id: z.string(), Navn: z.string(), Order: z.number() });
const attendee = z.looseObject({ Name: z.string() });
const item = z.looseObject({
  Caption: z.string(),
  CaseNumber: z.string().nullish(),
  Number: z.string(),
  Sorting: z.number(),
  Felter: z.array(z.looseObject({ Html: z.string().nullish() })),
  Bilag: z.array(attachment),
  ExternalAgendaItemAttendees: z.array(attendee).nullish(),
});

/** A saved answer of FirstAgenda, with what we do not know of it left as it is. */
export const savedAgenda = z.looseObject({
  Udvalg: z.looseObject({ Navn: z.string() }),
  Moede: z.looseObject({
    MeetingBeginUtc: z.string(),
    ReleasedDate: z.string().nullish(),
    Sted: z.string().nullish(),
    Moededeltagere: z.array(attendee).nullish(),
  }),
  Dagsordenpunkter: z.array(item),
});
export type SavedAgenda = z.infer<typeof savedAgenda>;
export type SavedItem = SavedAgenda['Dagsordenpunkter'][number];
