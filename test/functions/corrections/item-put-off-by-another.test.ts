import { describe, expect, it } from 'vitest';
import { type Change, changedItem } from '../../../shared/domain/change.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { wordsUnderItemOne } from '../../support/a-letter.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';
import { aTownOfReaders } from './a-town-of-readers.ts';

const decision = aDecision(wordsUnderItemOne);
const agenda = anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: null, decision });
const yearly = anItem();
const meeting = aMeeting({ stage: 'minutes', items: [agenda, yearly] });
const about = (item: AgendaItem) => ({
  item: changedItem(item),
  pairing: null,
  stage: 'with-minutes' as const,
  path: '',
});
const changes: Change[] = [
  { ...about(agenda), kind: 'decision-recorded', decision, otherwiseThanRecommended: false },
  { ...about(yearly), kind: 'item-postponed', until: 'næste møde i udvalget', quotes: [wordsUnderItemOne] },
];
const first = aRevision({ meeting, changes, corrects: [] });
const readAgain = aRevision({
  number: 2,
  meeting,
  changes: [{ ...about(agenda), kind: 'decision-reread', before: decision, after: { ...decision, putsOff: [] } }],
  corrects: [{ change: 0, revision: 1 }],
});

describe('an item that was read as put off by another item', () => {
  it('is corrected to who heard of it, in its own name', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', { by: 'case', caseNumber: '15.00.00-A00-23-26' });
    await town.tell(first);
    await town.tell(readAgain);
    const [, correction] = await town.mailsTo('astrid');
    expect(correction?.subject).toBe(`Rettelse til vores besked af 15. april: ${yearly.title}`);
    expect(correction?.text).toContain('Vi skrev 15. april kl. 11.00: »Udsat til næste møde i udvalget«.');
    expect(correction?.text).toContain('Det rigtige er: »Punktet er ikke udsat«.');
    expect(correction?.text).not.toContain('Punkt 1:');
  });
});
