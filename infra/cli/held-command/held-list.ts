import type { Held } from '../../../shared/domain/quarantine.ts';
import { danishDate, danishMoment, danishTime } from '../../../shared/platform/danish-date.ts';
import { heldId } from './held-id.ts';

/** What is held, for the eye: three lines each. */
export const heldList = (held: readonly Held[]): string =>
  held.length === 0 ? 'nothing is held\n' : held.map((one) => `${linesOf(one).map(printable).join('\n')}\n`).join('\n');

const linesOf = (held: Held): string[] => {
  const { before, after } = held.counted;
  const what = held.what === 'capture' ? 'items' : 'publications';
  return [
    `${heldId(held)}  ${held.sourceId}  ${placeInWords(held)}`,
    `    ${held.why} (${what}: ${before} before, ${after} now)`,
    `    seen ${danishMoment(held.firstSeenAt)}, ${verdictInWords(held)}`,
  ];
};

const placeInWords = (held: Held): string => {
  if (held.what === 'list') return 'the list of publications';
  const { committee, startsAt } = held.content.publication;
  return `${committee.slice(0, 80)}, ${danishDate(startsAt)} kl. ${danishTime(startsAt)}  ${held.evidence.url.slice(0, 200)}`;
};

const verdictInWords = ({ verdict }: Held): string => {
  switch (verdict) {
    case 'released':
      return 'released: believed at the next look that shows the same';
    case 'dropped':
      return 'dropped: not believed until the site shows something else';
    case null:
      return 'believed when a look half an hour later shows the same';
  }
};

// A page may hold control characters, which a terminal would obey.
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, '');

/** The same for programs, with the titles that were seen. */
export const heldJson = (held: readonly Held[]): string => `${JSON.stringify(held.map(asJson))}\n`;

const asJson = (held: Held) => ({
  id: heldId(held),
  what: held.what,
  source: held.sourceId,
  why: held.why,
  since: held.firstSeenAt,
  ...held.counted,
  verdict: held.verdict,
  ...(held.what === 'capture' ? meetingOf(held) : {}),
});

const meetingOf = ({ meetingId, publicationId, evidence, content }: Extract<Held, { what: 'capture' }>) => ({
  meeting: meetingId,
  publication: publicationId,
  committee: content.publication.committee,
  startsAt: content.publication.startsAt,
  url: evidence.url,
  sha256: evidence.sha256,
  items: content.publication.items.map(({ number, title }) => ({ number, title })),
});
