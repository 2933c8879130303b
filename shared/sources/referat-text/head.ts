import type { Participant, Stage } from '../../domain/meeting.ts';
import { danishMoment } from '../../platform/copenhagen/danish-moment.ts';
import { namesIn } from '../reading/names.ts';
import { participantFrom } from '../reading/participant.ts';
import { joinUnclosed } from '../reading/unclosed-brackets.ts';

/** What stands before the first item. `stage` is null where the page does not say; what is not found is empty. */
export type Head = {
  committee: string;
  startsAt: string | null;
  place: string | null;
  participants: Participant[];
  stage: Stage | null;
  supplementary: boolean;
  /** How many items the table of contents lists; null without one. */
  listedItems: number | null;
};

const label =
  /^(?<name>Mødedato|Mødested|Mødedeltagere|Deltagere|Afbud\/Fraværende|Indholdsfortegnelse)\b:? ?(?<rest>.*)/u;
const titleLine =
  /^(?<what>(?:\p{L}+ )?(?:REFERAT|DAGSORDEN|TILLÆGSDAGSORDEN|BESLUTNINGSPROTOKOL)) (?<committee>.+?) d\. \d\d-\d\d-\d{4}/u;

/** Reads the head of the 2026 form ("REFERAT <committee> d. ...", labels) and of the 2019 form (three bare lines). */
export const readHead = (lines: readonly string[]): Head => {
  const { opening, labelled } = byLabel(lines);
  const title = titleLine.exec(opening.join(' '))?.groups;
  const [firstLine = '', dateLine = '', placeLine = ''] = opening;
  const place = title === undefined ? placeLine : (labelled.get('Mødested') ?? []).join(' ');
  const when = title === undefined ? dateLine : (labelled.get('Mødedato') ?? []).join(' ');
  return {
    committee: title?.committee ?? firstLine,
    startsAt: danishMoment(when),
    place: place === '' ? null : place,
    participants: participantsFrom(labelled),
    stage: title?.what === undefined ? null : stageOf(title.what),
    supplementary: title?.what?.startsWith('TILLÆG') ?? false,
    listedItems: listedItems(labelled.get('Indholdsfortegnelse')),
  };
};

const byLabel = (lines: readonly string[]): { opening: string[]; labelled: Map<string, string[]> } => {
  const opening: string[] = [];
  const labelled = new Map<string, string[]>();
  let current = opening;
  for (const line of lines.filter((text) => text !== '')) {
    const { name, rest = '' } = label.exec(line)?.groups ?? {};
    if (name !== undefined) {
      current = [];
      labelled.set(name, current);
    }
    const text = name === undefined ? line : rest;
    if (text !== '') current.push(text);
  }
  return { opening, labelled };
};

const stageOf = (what: string): Stage => (/REFERAT|PROTOKOL/.test(what) ? 'minutes' : 'agenda');

const participantsFrom = (labelled: Map<string, string[]>): Participant[] => [
  ...namesIn((labelled.get('Mødedeltagere') ?? []).join(' ')).map(participantFrom),
  ...joinUnclosed(labelled.get('Deltagere') ?? []).map(participantFrom),
  ...joinUnclosed(labelled.get('Afbud/Fraværende') ?? []).map(participantFrom),
];

/** A line of contents ends in its page number; a title that is wrapped has one line that does. */
const listedItems = (contents: readonly string[] | undefined): number | null =>
  contents === undefined ? null : contents.filter((line) => /(?<!\d)\d{1,3}$/u.test(line)).length;
