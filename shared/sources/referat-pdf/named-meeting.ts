import type { Stage } from '../../domain/meeting.ts';
import { copenhagenInstant } from '../../platform/copenhagen/copenhagen-time.ts';
import { oneLine } from '../../platform/text/white-space.ts';
import { dateInName } from './date-in-name.ts';

/** What the name of a publication says of its meeting; `committee` is null where it says only when. */
export type NamedMeeting = { committee: string | null; startsAt: string; stage: Stage; supplementary: boolean };

const clock = /\bkl\.?\s*(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?/iu;
const asides = /\([^()]*\)|\.(?:pdf|txt)\b|\b\d+(?:[.,]\d+)?\s*[km]b\b/giu;
const otherWords =
  /(?<![\p{L}])(?:åbent?|lukket|ekstraordinært?|referat(?:et)?|beslutningsprotokol|dagsorden(?:en)?|tillægsdagsorden|til|fra|af|for|mødet|møde[rt]?|mødedato|i|den|d|pdf|læs|hent|se|man|tirs|ons|tors|fre)(?:dag)?(?![\p{L}])\.?/giu;

/**
 * Reads "Referat fra Økonomiudvalgets møde den 14. april 2026 kl. 16.00 (pdf, 2 MB)" or "2026-04-14-referat-byraadet.pdf".
 * Null without a date. A meeting whose hour is not named begins at midnight, the minutes say more. What is not called an
 * agenda is taken for minutes.
 */
export const meetingNamed = (name: string): NamedMeeting | null => {
  const found = dateInName(oneLine(name.normalize('NFC')));
  if (found === null) return null;
  const { hour, minute } = clock.exec(found.rest)?.groups ?? {};
  const startsAt = copenhagenInstant({ ...found.date, hour: Number(hour ?? 0), minute: Number(minute ?? 0) });
  if (startsAt === null) return null;
  const isAgenda = /dagsorden/iu.test(name) && !/referat|protokol/iu.test(name);
  return {
    committee: committeeIn(found.rest),
    startsAt,
    stage: isAgenda ? 'agenda' : 'minutes',
    supplementary: /till(?:æ|ae)gsdagsorden/iu.test(name),
  };
};

const committeeIn = (rest: string): string | null => {
  // A file's name has hyphens for blanks; in a text they belong to the committee's name.
  const spaced = /[\s_+]/u.test(rest.trim()) ? rest : rest.replaceAll('-', ' ');
  const words = spaced
    .replace(clock, ' ')
    .replaceAll(asides, ' ')
    .replaceAll(/[_+]|\s[-–]\s|[,;:|]/gu, ' ');
  const committee = oneLine(words.replaceAll(otherWords, ' ')).replace(/^[\s.-]+|(?<![\s.-])[\s.-]+$/gu, '');
  return /\p{L}{3}/u.test(committee) ? committee.replace(/(?<=(?:udvalg|råd|nævn)et)s$/u, '') : null;
};
