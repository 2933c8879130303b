import type { Decision } from './decision.ts';

/** Minutes win over agendas; a meeting is at the stage of the furthest publication about it. */
export type Stage = 'agenda' | 'minutes';

export type Participant = { name: string; party: string | null; role: string | null; absent: boolean };

/** A file that belongs to an item. `link` never holds a signed address: those live for minutes. */
export type Attachment = {
  sourceAttachmentId: string | null;
  name: string;
  link: string | null;
  /** The page marks it as one that is recommended for reading ("ANBEFALES"). */
  recommended: boolean;
  /** The page says it was put there after the meeting ("TILFØJET efter ..."). */
  addedAfterMeeting: boolean;
  /** A hash or size of the file as the page gives it; equal versions are one file. */
  version?: string;
};

/** One headed part of an item's text, in the page's order. */
export type Section = { heading: string; text: string };

/** A decision that an earlier body made in the same case, as the page repeats it. */
export type EarlierDecision = { heading: string; text: string };

/** One numbered point of a meeting (dagsordenspunkt). */
export type AgendaItem = {
  /** The source's own id of the item; null where the source gives none. */
  sourceItemId: string | null;
  /** As printed: "8", "122", "8a". */
  number: string;
  /** Without the "Lukket:" prefix, which is told by `closed`. */
  title: string;
  /** As printed; null where the page shows none. */
  caseNumber: string | null;
  /** Treated behind closed doors. A closed item may still publish its decision. */
  closed: boolean;
  /** The points put to the vote (indstilling), in order, without their numbers. */
  recommendations: string[];
  sections: Section[];
  decision: Decision | null;
  earlierDecisions: EarlierDecision[];
  attachments: Attachment[];
  /** Names of those who were away under this item, as printed. */
  absent: string[];
  /** The page for people that shows this item; null where there is none. */
  link: string | null;
};

/** One sitting of one committee, as it stands after merging what was published about it. */
export type Meeting = {
  /** As the source names it, blanks trimmed. */
  committee: string;
  /** UTC instant, ISO 8601 ("2026-04-14T06:00:00.000Z"). */
  startsAt: string;
  place: string | null;
  stage: Stage;
  participants: Participant[];
  items: AgendaItem[];
  /** The page for people that shows the meeting; null where there is none. */
  link: string | null;
};
