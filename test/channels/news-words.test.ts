import { describe, expect, it } from 'vitest';
import { newsLabel } from '../../shared/channels/danish-words.ts';
import { followUpSentences } from '../../shared/channels/follow-up-words.ts';
import type { JourneyStep } from '../../shared/domain/change.ts';
import { newsKinds } from '../../shared/domain/news.ts';
import type { ToldItem } from '../../shared/domain/telling.ts';
import { aDecision } from '../support/a-decision.ts';
import { aFollowedUp } from '../support/a-followed-up.ts';
import { aToldItem } from '../support/a-told-item.ts';
import { anItem } from '../support/an-item.ts';

const label = (told: Partial<ToldItem>) => newsLabel(aToldItem(told));
const onAgenda = { because: 'not-on-agenda', expected: '2026-05-12T06:00:00.000Z' } as const;
const dated = { because: 'date-passed', expected: '2026-06-01' } as const;
const undated = { because: 'no-date', expected: null } as const;
const noted = aDecision('Taget til efterretning');
const byTitle = aFollowedUp({ foundBy: 'title', sure: 0.8 });

describe('a heading', () => {
  it.each([
    [{ news: 'overdue', overdue: onAgenda, followedUp: aFollowedUp() }, 'Ikke på dagsordenen'],
    [{ news: 'overdue', overdue: dated, followedUp: aFollowedUp() }, 'Ikke tilbage til tiden'],
    [{ news: 'overdue', overdue: dated, followedUp: aFollowedUp({ kind: 'promised' }) }, 'Lovet, men ikke set endnu'],
    [{ news: 'overdue', overdue: undated, followedUp: aFollowedUp() }, 'Stadig uden ny dato'],
    [{ news: 'returned', followedUp: aFollowedUp() }, 'Tilbage på dagsordenen, 28 dage efter'],
    [{ news: 'returned', followedUp: aFollowedUp({ days: 1 }) }, 'Tilbage på dagsordenen, dagen efter'],
    [{ news: 'returned', followedUp: byTitle }, 'Ser ud til at være tilbage på dagsordenen, 28 dage efter'],
    [{ news: 'returned', followedUp: aFollowedUp({ kind: 'promised' }) }, 'På dagsordenen som lovet, 28 dage efter'],
    [
      { news: 'case-decided', decision: noted, followedUp: aFollowedUp() },
      'Taget til efterretning efter at have været udsat',
    ],
    [
      { news: 'case-decided', decision: noted, followedUp: aFollowedUp({ kind: 'sent-back' }) },
      'Taget til efterretning efter at have været sendt tilbage',
    ],
    [
      { news: 'case-decided', decision: noted, followedUp: byTitle },
      'Taget til efterretning - ser ud til at være en sag, der har været udsat',
    ],
    [{ news: 'case-decided', decision: noted }, 'Afgjort: taget til efterretning'],
    [{ news: 'otherwise', decision: aDecision('Ikke godkendt') }, 'Ikke godkendt, modsat indstillingen'],
    [{ news: 'edited', stage: 'after-publication' }, 'Rettet efter offentliggørelse'],
    [{ news: 'attachment', stage: 'after-publication' }, 'Nyt bilag efter offentliggørelse'],
    [{ news: 'attachment-removed', stage: 'after-publication' }, 'Bilag fjernet efter offentliggørelse'],
    [{ news: 'added', stage: 'after-publication' }, 'Kommet til efter offentliggørelse'],
    [{ news: 'absent', stage: 'after-publication' }, 'Fjernet fra referatet efter offentliggørelse'],
    [{ news: 'reworded', stage: 'after-publication' }, 'Ordlyd ændret efter offentliggørelse'],
    [{ news: 'reworded', stage: 'before-meeting' }, 'Ordlyd ændret'],
    [{ news: 'absent', stage: 'with-minutes' }, 'På dagsordenen, men ikke i referatet'],
    [{ news: 'absent', mergedInto: anItem({ number: '5' }) }, 'Lagt sammen med punkt 5'],
    [{ news: 'added', stage: 'before-meeting' }, 'Nyt punkt'],
    [{ news: 'added', stage: 'with-minutes' }, 'Kommet til efter dagsordenen'],
    [{ news: 'added', splitFrom: anItem({ number: '5' }) }, 'Udskilt fra punkt 5'],
  ] as [Partial<ToldItem>, string][])('of %j', (told, heading) => {
    expect(label(told)).toBe(heading);
  });

  it('is there for every kind of news, and is no other kind’s', () => {
    const labels = newsKinds.map((news) => label({ news, decision: noted, followedUp: null }));
    expect(new Set(labels).size).toBe(newsKinds.length);
  });
});

describe('the sentences about what was put off', () => {
  const sentences = (told: Partial<ToldItem>) => followUpSentences(aToldItem(told));

  it.each([
    [onAgenda, 'Blev udsat til mødet 12. maj, men punktet er ikke med.'],
    [{ ...onAgenda, expected: null }, 'Blev udsat 14. april 2026, men punktet er ikke med på den næste dagsorden.'],
    [dated, 'Blev udsat 14. april 2026 til 1. juni, og er ikke set siden.'],
    [undated, 'Blev udsat 14. april 2026 uden ny dato, og er ikke set i 28 dage.'],
  ])('say what it waited for: %j', (overdue, sentence) => {
    expect(sentences({ news: 'overdue', overdue, followedUp: aFollowedUp() })).toEqual([sentence]);
  });

  it('say when it was put off, how often, and when we only know it by its title', () => {
    const followedUp = aFollowedUp({ foundBy: 'title', sure: 0.8, times: 2 });
    expect(sentences({ news: 'returned', followedUp })).toEqual([
      'Blev udsat 14. april 2026: »Udsættes«',
      'Punktet er udsat 2 gange.',
      'Vi har genkendt sagen på titlen, ikke på sagsnummeret.',
    ]);
  });

  it('say which way a case went', () => {
    const step = (committee: string, sure = 1): JourneyStep => ({
      meetingId: null,
      committee,
      startsAt: '2026-04-14',
      kind: 'recommended',
      text: 'Anbefales',
      foundBy: 'case-number',
      sure,
    });
    expect(sentences({ news: 'case-decided', journey: [step('Børneudvalget', 0.7), step('Byrådet')] })).toEqual([
      'Sagens vej: Børneudvalget 14. april 2026 (genkendt på titlen) → Byrådet 14. april 2026.',
    ]);
  });

  it('are none where nothing was put off', () => {
    expect(sentences({})).toEqual([]);
  });
});
