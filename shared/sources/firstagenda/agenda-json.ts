import { z } from 'zod';
import { isTooDeep } from '../html/nesting.ts';

// Only what is relied on: `IsOpen` is not (false on every item of some sites), nor `Punktnummer`, `Navn` and `SagsNummer`,
// which repeat `Number`, `Caption` and `CaseNumber`.
// The bounds are some ten times the most seen: 51 items, 98 attachments, a title of 212 characters, 193 KB of Html.
const id = z.string().min(1).max(200);
const shortText = z.string().max(3000);
const html = z
  .string()
  .max(2_000_000)
  .refine((text) => !isTooDeep(text), 'nested deeper, or with more tags, than any page is');
/** A list of no more than `most`; only one that is short enough is looked through. */
const atMost = <Item extends z.ZodType>(most: number, item: Item) => z.array(z.unknown()).max(most).pipe(z.array(item));

const attendee = z.object({ Name: shortText, Reason: shortText.nullish() });

/** One of `Dagsordenpunkter`. Apart from `agendaJson`, so that the first that is wrong ends the reading. */
export const itemJson = z.object({
  Id: id,
  Number: shortText,
  Sorting: z.number(),
  Caption: shortText,
  CaseNumber: shortText.nullish(),
  Felter: atMost(10, z.object({ Html: html.nullish(), DocumentId: id.nullish() })),
  Bilag: atMost(1000, z.object({ Id: id, Navn: shortText, Order: z.number() })),
  ExternalAgendaItemAttendees: atMost(1000, attendee).nullish(),
});
export type ItemJson = z.infer<typeof itemJson>;

/** What `GET /api/agenda/dagsorden/{id}` answers: one agenda, or the minutes of a meeting. */
export const agendaJson = z.object({
  Id: id,
  TillaegsDagsorden: z.boolean().nullish(),
  Udvalg: z.object({ Navn: shortText }),
  Moede: z.object({
    MeetingBeginUtc: shortText,
    Sted: shortText.nullish(),
    Afsluttet: z.boolean(),
    Navn: shortText.nullish(),
    IsSupplementaryAgenda: z.boolean().nullish(),
    Moededeltagere: atMost(
      1000,
      z.object({ Name: shortText, Absent: z.boolean(), ParticipationCancelled: z.boolean().nullish() }),
    ).nullish(),
  }),
  Dagsordenpunkter: z.array(z.unknown()).max(500),
});
export type AgendaJson = z.infer<typeof agendaJson>;
