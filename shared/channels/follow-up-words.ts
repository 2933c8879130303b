import type { FollowedUp, JourneyStep } from '../domain/change.ts';
import type { ToldItem } from '../domain/telling.ts';
import { danishDate, danishDayAndMonth } from '../platform/danish-date.ts';

/** Found by less than this, it is said as something that looks so. */
const sureEnough = 0.9;
const isSure = ({ sure, foundBy }: FollowedUp): boolean => foundBy === 'case-number' && sure >= sureEnough;

const putOffWords: Record<FollowedUp['kind'], string> = {
  postponed: 'udsat',
  'sent-back': 'sendt tilbage',
  promised: 'lovet',
};

/** The heading of what became of something put off, sent back or promised; `decided` is the decision as a heading says it. */
export const followUpLabel = ({ news, followedUp, overdue }: ToldItem, decided: string): string => {
  if (news === 'overdue') return overdueLabel(overdue?.because ?? 'no-date', followedUp);
  if (news === 'returned') return followedUp === null ? 'Tilbage på dagsordenen' : returnedLabel(followedUp);
  if (followedUp === null) return `Afgjort: ${decided.charAt(0).toLocaleLowerCase('da')}${decided.slice(1)}`;
  const been = putOffWords[followedUp.kind];
  if (!isSure(followedUp)) return `${decided} - ser ud til at være en sag, der har været ${been}`;
  return `${decided} efter at have været ${been}`;
};

const overdueLabel = (because: 'not-on-agenda' | 'date-passed' | 'no-date', followedUp: FollowedUp | null): string => {
  if (because === 'not-on-agenda') return 'Ikke på dagsordenen';
  if (followedUp?.kind === 'promised') return 'Lovet, men ikke set endnu';
  return because === 'date-passed' ? 'Ikke tilbage til tiden' : 'Stadig uden ny dato';
};

const returnedLabel = (followedUp: FollowedUp): string => {
  const later = `, ${daysAfter(followedUp.days)}`;
  if (!isSure(followedUp)) return `Ser ud til at være tilbage på dagsordenen${later}`;
  return `${followedUp.kind === 'promised' ? 'På dagsordenen som lovet' : 'Tilbage på dagsordenen'}${later}`;
};

const daysAfter = (days: number): string => (days === 1 ? 'dagen efter' : `${days} dage efter`);

/** What is to say about it besides the heading: plain sentences. */
export const followUpSentences = ({ news, followedUp, overdue, journey, postponed }: ToldItem): string[] => [
  // Whoever hears that it is put off hears the rest: by the same wishes, and by kinds that are chosen together.
  ...(news === 'postponed' && postponed !== null ? [promise] : []),
  ...(followedUp === null ? [] : [sinceWhen(followedUp, news === 'overdue' ? overdue : null)]),
  ...(followedUp !== null && followedUp.times > 1 && followedUp.kind !== 'promised'
    ? [`Punktet er udsat ${followedUp.times} gange.`]
    : []),
  ...(followedUp !== null && news !== 'overdue' && !isSure(followedUp)
    ? ['Vi har genkendt sagen på titlen, ikke på sagsnummeret.']
    : []),
  ...(journey.length < 2 ? [] : [`Sagens vej: ${journey.slice(-longestJourney).map(stepInWords).join(' → ')}.`]),
];

const promise = 'Vi siger til, når sagen er tilbage - og hvis den ikke er.';

const longestJourney = 8;

const sinceWhen = ({ kind, startsAt, days, quote }: FollowedUp, overdue: ToldItem['overdue']): string => {
  const [was, on] = [putOffWords[kind], danishDate(startsAt)];
  if (overdue === null) return `Blev ${was} ${on}: »${quote}«`;
  const expected = overdue.expected === null ? null : danishDayAndMonth(overdue.expected);
  if (overdue.because === 'not-on-agenda')
    return expected === null
      ? `Blev ${was} ${on}, men punktet er ikke med på den næste dagsorden.`
      : `Blev ${was} til mødet ${expected}, men punktet er ikke med.`;
  if (expected !== null) return `Blev ${was} ${on} til ${expected}, og er ikke set siden.`;
  return `Blev ${was} ${on} uden ny dato, og er ikke set i ${days} dage.`;
};

const stepInWords = ({ committee, startsAt, sure }: JourneyStep): string =>
  `${committee} ${danishDate(startsAt)}${sure >= sureEnough ? '' : ' (genkendt på titlen)'}`;
