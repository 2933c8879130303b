import type { KnownBlock } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { correctionMessage } from '../../../shared/channels/slack/correction-blocks.ts';
import { aboutItemEight, aCorrection } from '../../support/a-correction.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';

const textsOf = (blocks: readonly KnownBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text?.text ?? ''];
    return block.type === 'context' ? block.elements.map((each) => ('text' in each ? String(each.text) : '')) : [];
  });

describe('a correction as a Slack message', () => {
  it('says whose meeting it is, then what it takes back, then what else is new', () => {
    const letter = { ...aLetter(), corrections: [aCorrection()] };
    const [whose, correction, , news] = textsOf(correctionMessage(letter).blocks);
    expect(whose).toContain('Ballerup');
    expect(correction).toContain('*Rettelse til vores besked af 15. april*');
    expect(news).toContain('Udsat');
  });

  it('keeps within Slack’s limits, however much there is to take back', () => {
    const long = aDecision(`<&> ${'Indstillingen godkendt & sendt videre. '.repeat(200)}`);
    const change = { ...aboutItemEight, kind: 'decision-reworded', before: long, after: long } as const;
    const letter = { ...aLetter(), corrections: Array.from({ length: 40 }, () => aCorrection({ change })) };
    const { text, blocks } = correctionMessage(letter);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(blocks).toHaveLength(50);
    expect(Math.max(...textsOf(blocks).map((each) => each.length))).toBeLessThanOrEqual(3000);
    expect(textsOf(blocks).at(-1)).toContain('se det alt');
  });

  it('leaves a page’s signs as text, also where they are cut', () => {
    const long = aDecision('&'.repeat(2000));
    const change = { ...aboutItemEight, kind: 'decision-reworded', before: long, after: long } as const;
    const texts = textsOf(correctionMessage({ ...aLetter(), corrections: [aCorrection({ change })] }).blocks);
    for (const each of texts) expect(each.replace(/&(?:amp|lt|gt);/gu, '')).not.toContain('&');
  });
});
