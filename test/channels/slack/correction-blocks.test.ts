import { describe, expect, it } from 'vitest';
import type { LetterCorrection } from '../../../shared/channels/letter.ts';
import { writeButtonValue } from '../../../shared/channels/slack/button-values.ts';
import { correctionMessage } from '../../../shared/channels/slack/correction-blocks.ts';
import type { TakenBackLine } from '../../../shared/channels/slack/taken-back-lines.ts';
import { aboutItemEight, aCorrection } from '../../support/a-correction.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anAlert } from '../../support/an-alert.ts';
import { buttonsIn, expectSlackTakes, markupIn } from '../../support/expect-slack-takes.ts';

const { alertId, meetingId } = anAlert();
const target = { alertId, meetingId, revision: 2, change: 0 };
const takenBack = (correction: LetterCorrection): TakenBackLine => ({
  key: 'correction.0',
  cases: [],
  correction,
  target,
});

describe('a correction as a Slack message', () => {
  it('says whose meeting it is, then what it takes back', () => {
    const [whose, correction] = markupIn(correctionMessage([takenBack(aCorrection())], aLetter()).blocks);
    expect(whose).toContain('Ballerup');
    expect(correction).toContain('*Rettelse til vores besked af 15. april*');
  });

  it('lets one see what differs', () => {
    const { blocks } = correctionMessage([takenBack(aCorrection())], aLetter());
    expect(buttonsIn(blocks)).toMatchObject([{ action_id: 'show-change', value: writeButtonValue(target) }]);
  });

  it('keeps within Slack’s limits, however much there is to take back', () => {
    const long = aDecision(`<&> *_~ ${'Indstillingen godkendt & sendt videre. '.repeat(200)}`);
    const change = { ...aboutItemEight, kind: 'decision-reworded', before: long, after: long } as const;
    const message = correctionMessage(
      Array.from({ length: 40 }, () => takenBack(aCorrection({ change }))),
      aLetter(),
    );
    expectSlackTakes(message);
    expect(markupIn(message.blocks).at(-1)).toContain('se det hele');
  });

  it('leaves a page’s signs as text, also where they are cut', () => {
    const long = aDecision('&'.repeat(2000));
    const change = { ...aboutItemEight, kind: 'decision-reworded', before: long, after: long } as const;
    expectSlackTakes(correctionMessage([takenBack(aCorrection({ change }))], aLetter()));
  });
});
