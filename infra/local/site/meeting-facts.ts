import { z } from 'zod';

/** A headed piece of text; a line that begins with "- " is a point of a list. No heading: an empty string. */
const part = z.object({ heading: z.string(), lines: z.array(z.string()) });

/** What is known of one item, before it is dressed up as FirstAgenda's JSON. */
const itemFacts = z.object({
  number: z.string(),
  /** As printed; "Lukket: ..." makes the item a closed one. */
  title: z.string(),
  caseNumber: z.string(),
  /** Parts of the text under the heading "Indhold". */
  content: z.array(part).default([]),
  /** Further headings beside it. */
  sections: z.array(part).default([]),
  recommendation: z.object({ lead: z.string(), points: z.array(z.string()).default([]) }).optional(),
  /** Paragraphs of the decision; none in an agenda. */
  decision: z.array(z.string()).default([]),
  attachments: z.array(z.string()).default([]),
  /** "Name (party)", as printed after "Afbud". */
  absent: z.array(z.string()).default([]),
});

/** A sitting as its minutes have it. */
export const meetingFacts = z.object({
  committee: z.string(),
  /** UTC instant, ISO 8601. */
  startsAt: z.string(),
  place: z.string(),
  participants: z.array(z.string()),
  cancelled: z.array(z.string()).default([]),
  items: z.array(itemFacts),
});

export type Part = z.infer<typeof part>;
export type ItemFacts = z.infer<typeof itemFacts>;
export type MeetingFacts = z.infer<typeof meetingFacts>;

export const isClosed = ({ title }: Pick<ItemFacts, 'title'>) => title.startsWith('Lukket');
