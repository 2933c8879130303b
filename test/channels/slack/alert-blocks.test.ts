import { describe, expect, it } from 'vitest';
import { storyMessage } from '../../../shared/channels/slack/alert-blocks.ts';
import { readButtonValue } from '../../../shared/channels/slack/button-values.ts';
import { aDecision } from '../../support/a-decision.ts';
import { wordsUnderItemOne } from '../../support/a-letter.ts';
import { aStory } from '../../support/a-story.ts';
import { anAlert } from '../../support/an-alert.ts';
import { anItem } from '../../support/an-item.ts';
import { buttonsIn, expectSlackTakes, markupIn } from '../../support/expect-slack-takes.ts';

const itemOne = anItem({
  number: '1',
  title: 'Godkendelse af dagsorden',
  caseNumber: '00.22.04-P35-57-25',
  decision: aDecision(wordsUnderItemOne),
});
const evidence =
  'https://referatvagt.example/besked/ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600/1';

describe('a Slack message about one case', () => {
  const { letter, lines } = aStory({ after: [itemOne, anItem({ decision: aDecision('Udsættes') })] });
  const [line] = lines;
  if (line === undefined) throw new Error('There is nothing to tell.');
  const message = storyMessage([line], letter);
  const [said = '', foot = ''] = markupIn(message.blocks);

  it('says what happened, where, to what, and in which words', () => {
    expect(said.split('\n')).toEqual([
      '⏸ *Udsat til næste møde i udvalget* · Uddannelses-, Erhvervs- og Beskæftigelsesudvalget · Ballerup · referat af mødet 14. april 2026',
      '*Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune*',
      '> Udsættes',
      'Et andet sted i referatet står der:',
      `> ${wordsUnderItemOne}`,
      'Vi siger til, når sagen er tilbage - og hvis den ikke er.',
    ]);
  });

  it('quotes the sentence that holds a word which the channel follows', () => {
    const sections = [{ heading: 'Sag', text: 'Der bygges nyt. Også radikalisering nævnes.' }];
    const item = anItem({ title: 'Nyt hus', recommendations: [], sections, decision: aDecision('Godkendt') });
    const story = aStory({ after: [item] });
    const [first] = markupIn(storyMessage(story.lines, story.letter).blocks);
    expect(first?.split('\n').slice(-2)).toEqual(['Ordet står her:', '> Også radikalisering nævnes.']);
  });

  it('says which case it is, and why the channel hears of it', () => {
    expect(foot).toBe('sagsnr. 15.00.00-A00-23-26 · kanalen følger ordet »radikalisering« i Ballerup');
  });

  it('leads to the item and the evidence, and lets the channel follow the case or stop', () => {
    const buttons = buttonsIn(message.blocks);
    expect(buttons.map(({ text, action_id }) => [text.text, action_id])).toEqual([
      ['Åbn hos kommunen', 'open-source'],
      ['Beviset', 'open-evidence'],
      ['Følg sagen', 'follow-case'],
      ['Stop', 'stop-subscription'],
    ]);
    expect(buttons.map(({ url }) => url)).toEqual([
      'https://dagsorden.ballerup.dk/vis?id=referat-1&punktid=punkt-8',
      evidence,
      undefined,
      undefined,
    ]);
  });

  it('carries ids in its buttons, and nothing else', () => {
    const { alertId, meetingId, revision } = anAlert();
    const values = buttonsIn(message.blocks).flatMap(({ value }) =>
      value === undefined ? [] : [readButtonValue(value)],
    );
    expect(values).toEqual([
      { alertId, meetingId, revision, change: line.target.change },
      { alertId, meetingId, revision, change: null },
    ]);
  });

  it('has a text for notices and screen readers', () => {
    expect(message.text).toMatch(/^Udsat til næste møde i udvalget: Årsberetning 2025/u);
    expectSlackTakes(message);
  });

  it('shows before and now of an edit, and lets one see the change', () => {
    const edited = aStory({
      before: [anItem({ decision: aDecision('Godkendt') })],
      after: [anItem({ decision: aDecision('Afvist') })],
    });
    const { blocks } = storyMessage(edited.lines, edited.letter);
    expect(markupIn(blocks).join('\n')).toContain('Før:\n> Godkendt\nNu:\n> Afvist');
    expect(buttonsIn(blocks).map(({ action_id }) => action_id)).toContain('show-change');
  });

  it('says so in the old message when it was put right', () => {
    const righted = storyMessage([line], letter, new Map([[line.key, '16. april']]));
    expect(markupIn(righted.blocks)[0]).toContain(
      '✎ *Rettet 16. april* (se tråden) · ~Udsat til næste møde i udvalget~',
    );
    expectSlackTakes(righted);
  });

  it('has no button that Slack would refuse the whole message for', () => {
    const odd = aStory({ after: [anItem({ link: 'javascript:alert(1)', decision: aDecision('Godkendt') })] });
    const message = storyMessage(odd.lines, odd.letter);
    expect(JSON.stringify(message.blocks)).not.toContain('javascript');
    expectSlackTakes(message);
  });
});

describe('a Slack message about several cases', () => {
  it.each([1000, 2900])('never cuts a link in half (%i characters)', (length) => {
    const link = `https://dagsorden.ballerup.dk/vis?${'a'.repeat(length)}`;
    const title = `${'& '.repeat(60)}sag`;
    const items = ['1', '2'].map((number) =>
      anItem({ number, link, title, caseNumber: '&'.repeat(60), decision: aDecision('Godkendt') }),
    );
    const { letter, lines } = aStory({ after: items });
    expectSlackTakes(storyMessage(lines, letter));
    expect(buttonsIn(storyMessage(lines.slice(0, 1), letter).blocks)[0]).toMatchObject({ url: link });
  });

  const many = (count: number) =>
    aStory({
      after: Array.from({ length: count }, (_, index) =>
        anItem({
          number: `${index + 1}`,
          title: `Lokalplan ${index}`,
          caseNumber: `01.02-${index}`,
          decision: aDecision('Godkendt.'),
        }),
      ),
    });

  it('says whose meeting it was once, and gives each case a button', () => {
    const { letter, lines } = many(5);
    const message = storyMessage(lines, letter);
    expect(markupIn(message.blocks)[0]).toMatch(/^\*Uddannelses-, .* referat af mødet 14\. april 2026\*$/u);
    expect(buttonsIn(message.blocks).filter(({ action_id }) => action_id === 'follow-case')).toHaveLength(5);
    expect(buttonsIn(message.blocks).filter(({ action_id }) => action_id === 'stop-subscription')).toHaveLength(1);
    expectSlackTakes(message);
  });

  it('counts what there is no room for', () => {
    const { letter, lines } = many(500);
    const message = storyMessage(lines, letter);
    const more = lines.length - message.shown.length;
    expect(message.shown.length).toBeGreaterThan(10);
    expect(markupIn(message.blocks).at(-1)).toBe(`Og ${more} punkter til: <${evidence}|se det hele>`);
    expectSlackTakes(message);
  });
});
