import { z } from 'zod';
import { isTooDeep } from '../html/nesting.ts';

// Only what is relied on: `IsOpen` is not (false on every item of some sites), nor `Punktnummer`, `Navn` and `SagsNummer`,
// which repeat `Number`, `Caption` and `CaseNumber`.
const attendee = z.object({ Name: z.string(), Reason: z.string().nullish() });

const html = z.string().refine((text) => !isTooDeep(text));

const item = z.object({
  Id: z.string().min(1),
  Number: z.string(),
  Sorting: z.number(),
  Caption: z.string(),
  CaseNumber: z.string().nullish(),
  Felter: z.array(z.object({ Html: html.nullish(), DocumentId: z.string().nullish() })),
  Bilag: z.array(z.object({ Id: z.string().min(1), Navn: z.string(), Order: z.number() })),
  ExternalAgendaItemAttendees: z.array(attendee).nullish(),
});
export type ItemJson = z.infer<typeof item>;

/** What `GET /api/agenda/dagsorden/{id}` answers: one agenda, or the minutes of a meeting. */
export const agendaJson = z.object({
  Id: z.string().min(1),
  TillaegsDagsorden: z.boolean().nullish(),
  Udvalg: z.object({ Navn: z.string() }),
  Moede: z.object({
    MeetingBeginUtc: z.string(),
    Sted: z.string().nullish(),
    Afsluttet: z.boolean(),
    Navn: z.string().nullish(),
    IsSupplementaryAgenda: z.boolean().nullish(),
    Moededeltagere: z
      .array(z.object({ Name: z.string(), Absent: z.boolean(), ParticipationCancelled: z.boolean().nullish() }))
      .nullish(),
  }),
  Dagsordenpunkter: z.array(item),
});
export type AgendaJson = z.infer<typeof agendaJson>;
