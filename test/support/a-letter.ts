import { type Letter, letterOf } from '../../shared/channels/letter.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import { shownItems } from '../../shared/domain/shown-items.ts';
import type { Wish } from '../../shared/domain/subscription.ts';
import { aDecision } from './a-decision.ts';
import { aMeeting } from './a-meeting.ts';
import { aRevision } from './a-revision.ts';
import { anItem } from './an-item.ts';

/** What item 1 of the first meeting says about item 8. */
export const wordsUnderItemOne =
  'Indstillingen godkendt med bemærkning om, at sag nr. 8 - Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune udsættes til næste møde i udvalget.';

const firstMeeting: AgendaItem[] = [
  anItem({
    number: '1',
    title: 'Godkendelse af dagsorden',
    caseNumber: '00.22.04-P35-57-25',
    recommendations: ['Dagsordenen godkendes.'],
    decision: aDecision(wordsUnderItemOne),
  }),
  anItem({
    number: '6',
    title: 'Omlægning og styring af aktiveringsindsatsen',
    caseNumber: '85.15.70-100-12-26',
    decision: aDecision(
      'Indstillingens punkt 1: Taget til efterretning.\nIndstillingens punkt 2: Indstillingen godkendt.',
      2,
    ),
  }),
  anItem({ decision: aDecision('Udsættes') }),
];

type Told = { before: AgendaItem[]; after: AgendaItem[]; because: Wish[]; municipality: string };

/**
 * The letter to somebody who hears of every changed item: the minutes of the first meeting, unless `before` (minutes
 * too) and `after` say otherwise.
 */
export const aLetter = ({
  before,
  after = firstMeeting,
  because,
  municipality = 'Ballerup',
}: Partial<Told> = {}): Letter => {
  const meeting = aMeeting({ stage: 'minutes', items: after });
  const known = before === undefined ? null : aMeeting({ stage: 'minutes', items: before });
  const changes = compareMeetings(known, meeting);
  const matches = shownItems(changes, meeting, { watchedWords: [] }).map((shown) => ({
    changes: shown.changes.filter(({ byDefault }) => byDefault).map(({ position }) => position),
    because: because ?? [{ by: 'word', word: 'radikalisering' } as const],
  }));
  return letterOf(
    { revision: aRevision({ meeting, changes }), alert: { matches } },
    { municipality, sourceReadAt: '2026-04-15T09:00:00.000Z', publicUrl: 'https://referatvagt.example/' },
  );
};
