import type { KnownBlock } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../shared/channels/letter.ts';
import { alertMessage } from '../../../shared/channels/slack/alert-blocks.ts';
import type { ToldItem } from '../../../shared/domain/telling.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter, wordsUnderItemOne } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

/** The texts of a block that Slack reads as markup; another type of block would need its own limits here. */
const textsOf = (block: KnownBlock): string[] => {
  if (block.type === 'section') return [block.text?.text ?? ''];
  if (block.type === 'context') return block.elements.map((element) => ('text' in element ? element.text : ''));
  throw new Error(`No limits are known here for a ${block.type} block.`);
};

/** Slack's limits (docs.slack.dev, Block Kit reference). */
const expectWithinLimits = ({ text, blocks }: ReturnType<typeof alertMessage>) => {
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4000);
  for (const blockText of blocks.flatMap(textsOf)) {
    expect(blockText.trim()).not.toBe('');
    expect(blockText.length).toBeLessThanOrEqual(3000);
    expect(blockText.isWellFormed()).toBe(true);
  }
  for (const block of blocks) if (block.type === 'context') expect(block.elements.length).toBeLessThanOrEqual(10);
};

const everythingIn = ({ text, blocks }: ReturnType<typeof alertMessage>) =>
  [text, ...blocks.flatMap(textsOf)].join('\n');

describe('a Slack message', () => {
  const message = alertMessage(aLetter());
  const [head = '', section = '', foot = ''] = message.blocks.flatMap(textsOf);

  it('says whose meeting it was', () => {
    expect(head).toBe(
      '*Uddannelses-, Erhvervs- og Beskæftigelsesudvalget* · Ballerup · referat af mødet 14. april 2026',
    );
  });

  it('says what happened, to what, and in which words', () => {
    expect(section.split('\n')).toEqual([
      '⏸ *Udsat til næste møde i udvalget*',
      '*Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune*',
      '> Udsættes',
      'Et andet sted i referatet står der:',
      `> ${wordsUnderItemOne}`,
    ]);
  });

  it('says why, and leads to the item and the evidence', () => {
    expect(foot).toBe(
      'sagsnr. 15.00.00-A00-23-26 · ordet »radikalisering« i Ballerup · <https://dagsorden.ballerup.dk/vis?id=referat-1&amp;punktid=punkt-8|Åbn hos kommunen> · <https://referatvagt.example/besked/ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600/1|Bevis>',
    );
  });

  it('has a text for notices and screen readers', () => {
    expect(message.text).toMatch(
      /^Udsat til næste møde i udvalget: Årsberetning 2025 .* · Delt beslutning: Omlægning/u,
    );
    expectWithinLimits(message);
  });

  it('quotes every line of a decision', () => {
    const texts = message.blocks.flatMap(textsOf);
    expect(
      texts.some((text) =>
        text.includes('> Indstillingens punkt 1: Taget til efterretning.\n> Indstillingens punkt 2'),
      ),
    ).toBe(true);
  });

  it('shows before and now of an edit', () => {
    const edited = aLetter({
      before: [anItem({ decision: aDecision('Godkendt') })],
      after: [anItem({ decision: aDecision('Afvist') })],
    });
    expect(everythingIn(alertMessage(edited))).toContain('Før:\n> Godkendt\nNu:\n> Afvist');
  });
});

describe('a Slack message about a very long meeting', () => {
  const long = (text: string) => text.repeat(Math.ceil(10_000 / text.length));
  const [first] = aLetter().items as [ToldItem];
  /** Every text of 200 items is 10,000 characters long. */
  const letterOf = (text: string): Letter => ({
    ...aLetter(),
    items: Array.from({ length: 200 }, (_, index) => ({
      ...first,
      item: { ...first.item, title: `${index} ${long(text)}`, caseNumber: `${index}-${long(text)}` },
      decision: { ...aDecision('Udsættes'), text: `Udsættes. ${long(text)}` },
      before: { ...aDecision('Udsættes'), text: long(text) },
      postponed: { until: `næste ${long(text)}`, quotes: [`${long(text)}.`] },
      attachments: Array.from({ length: 20 }, (_, nth) => `${nth} ${long(text)}`),
      because: Array.from({ length: 40 }, (_, nth) => ({ by: 'word', word: `${nth}${text}` })),
    })),
  });

  it.each([
    ['words', 'Administrationen indstiller '],
    ['signs that Slack reads as markup', '<&>'],
    ['signs of two units', '😀'],
    ['no blank at all', 'x'],
  ])('keeps within Slack’s limits: 200 items of 10,000 characters of %s', (_, text) => {
    const message = alertMessage(letterOf(text));
    expectWithinLimits(message);
    expect(message.blocks.flatMap(textsOf).at(-1)).toMatch(/^Og 176 punkter til: <https:\/\/[^|<>]+\|se dem alle>$/u);
  });

  it('keeps its links whole, and no escaped sign in half', () => {
    const message = alertMessage(letterOf('<&>'));
    for (const text of message.blocks.flatMap(textsOf)) {
      expect(text.replace(/<https:\/\/[^|<>]+\|[^|<>]+>/gu, '').replace(/^> /gmu, '')).not.toMatch(/[<>]/u);
      expect(text.replace(/&(?:amp|lt|gt);/gu, '')).not.toContain('&');
    }
    expect(
      message.blocks
        .filter(({ type }) => type === 'context')
        .flatMap(textsOf)
        .join('\n')
        .match(/\|Bevis>/gu),
    ).toHaveLength(24);
  });
});

describe('a hostile text in a Slack message', () => {
  const hostile = '<!channel> <@U0123ABCD> <https://evil.example|Log ind> & co';

  it('stays text, wherever it stands', () => {
    const letter = aLetter({
      municipality: hostile,
      because: [{ by: 'word', word: hostile }],
      after: [
        anItem({
          number: '1',
          title: `Dagsorden ${hostile}`,
          caseNumber: hostile,
          decision: aDecision(`Godkendt, idet punkt 8 udsættes til næste ${hostile}`),
        }),
        anItem({ decision: aDecision('Udsættes') }),
      ],
    });
    const everything = everythingIn(alertMessage({ ...letter, meeting: { ...letter.meeting, committee: hostile } }));
    expect(everything).toContain('&lt;!channel&gt;');
    expect(everything).not.toMatch(/<[!@#]|<https:\/\/evil/u);
  });

  it('cannot break out of a link', () => {
    const link = 'https://dagsorden.ballerup.dk/vis?id=x|Log ind><!channel>';
    const everything = everythingIn(
      alertMessage(aLetter({ after: [anItem({ link, decision: aDecision('Godkendt') })] })),
    );
    expect(everything).toContain(
      '<https://dagsorden.ballerup.dk/vis?id=x%7CLog ind&gt;&lt;!channel&gt;|Åbn hos kommunen>',
    );
  });
});
