import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../shared/channels/email/conversation.ts';
import { subjectOf } from '../../../shared/channels/email/subject.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

const reader = subscriberId('astrid');
const aboutEightAndSix = aLetter({ because: [{ by: 'source' }] });
const six = (decision: string) =>
  anItem({
    number: '6',
    title: 'Omlægning og styring af aktiveringsindsatsen',
    caseNumber: '85.15.70-100-12-26',
    decision: aDecision(decision),
  });
const sixEdited = aLetter({ before: [six('Godkendt')], after: [six('Godkendt med bemærkning om tid')] });
const eightAgain = aLetter({ after: [anItem({ decision: aDecision('Godkendt') })] });

describe('the conversation that a mail belongs to', () => {
  it('is that of the case in its headline, whatever else it tells', () => {
    expect(subjectOf([aboutEightAndSix])).toContain('radikaliseringsindsatsen');
    expect(conversationOf([aboutEightAndSix], reader)).toEqual(conversationOf([eightAgain], reader));
  });

  it('is the case’s own when another one was the headline of the mail that first told of it', () => {
    expect(subjectOf([sixEdited])).toContain('aktiveringsindsatsen');
    expect(conversationOf([sixEdited], reader)).toHaveLength(1);
    expect(conversationOf([aboutEightAndSix], reader)).not.toContain(conversationOf([sixEdited], reader)[0]);
  });

  it('is the meeting’s where an agenda of several items has come out, and the case’s where it is one item', () => {
    const scheduled = aboutEightAndSix.items.map((told) => ({ ...told, news: 'scheduled' as const }));
    expect(conversationOf([{ ...aboutEightAndSix, items: scheduled }], reader)).toEqual([
      `${reader}#${aboutEightAndSix.meetingId}`,
    ]);
    const [one] = scheduled.filter(({ item }) => item.number === '8');
    expect(conversationOf([{ ...aboutEightAndSix, items: one === undefined ? [] : [one] }], reader)).toEqual(
      conversationOf([eightAgain], reader),
    );
  });

  it('is nobody else’s, and a digest has none', () => {
    expect(conversationOf([eightAgain], reader)).not.toEqual(conversationOf([eightAgain], subscriberId('bo')));
    expect(conversationOf([eightAgain, sixEdited], reader)).toEqual([]);
  });
});
