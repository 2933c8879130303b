import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../shared/channels/letter.ts';
import { storyMessage } from '../../../shared/channels/slack/alert-blocks.ts';
import { correctionMessage } from '../../../shared/channels/slack/correction-blocks.ts';
import { storyLines } from '../../../shared/channels/slack/story-lines.ts';
import { type Change, changedItem } from '../../../shared/domain/change.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { aCorrection } from '../../support/a-correction.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aStory } from '../../support/a-story.ts';
import { anAlert } from '../../support/an-alert.ts';
import { anItem } from '../../support/an-item.ts';
import { expectSlackTakes, markupIn } from '../../support/expect-slack-takes.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** What a page could hold to be read as markup, to call people, to lead away, or to be too long. */
const hostileBits = [
  '<!channel>',
  '<!here>',
  '<@U0123ABCD>',
  '<#C0123ABCD>',
  '@channel @here @everyone',
  '<https://evil.example|Log ind>',
  'https://evil.example/log-ind',
  '&amp;&lt;&',
  '*fed* _kursiv_ ~streget~ `kode`',
  '```\n> citat\n```',
  '\u202e\u200b\ufeff',
  '😀👩‍👩‍👧',
  '\ud800',
  '\n\n\n',
  '|>',
  'Udsættes til næste møde.',
  'x'.repeat(4000),
  'ord '.repeat(3000),
  '&'.repeat(3000),
];
/** As long as a button takes it. */
const longLink = `https://dagsorden.ballerup.dk/vis?${'a&'.repeat(1450)}`;
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...hostileBits), fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 5 })
  .map((bits) => bits.join(' ').toWellFormed());

const hostileItem = fc
  .record({
    title: hostileText,
    caseNumber: fc.option(hostileText),
    link: fc.oneof(
      hostileText,
      fc.constant(longLink),
      fc.constant('https://dagsorden.ballerup.dk/vis?id=1|x><!channel>'),
    ),
    decision: fc.option(hostileText.map((text) => aDecision(text))),
    number: fc.oneof(hostileText, fc.nat().map(String)),
  })
  .map((own) => anItem(own));

/** Told without a meeting to compare: what is tried here is the words. */
const storyOf = ({
  items,
  committee,
  municipality,
}: {
  items: AgendaItem[];
  committee: string;
  municipality: string;
}) => {
  const changes = items.flatMap((item, index) => changesOf(item, index));
  const matches = changes.map((_, position) => ({
    changes: [position],
    because: [{ by: 'word', word: committee } as const],
  }));
  const [revision, alert] = [aRevision({ meeting: aMeeting({ committee, items }), changes }), anAlert({ matches })];
  const letter = letterOf({ revision, alert }, { municipality, sourceReadAt: null, publicUrl: 'https://web.example/' });
  return { letter, lines: storyLines(letter, { alert, revision }) };
};

const changesOf = (item: AgendaItem, index: number): Change[] => {
  const about = { item: changedItem(item), stage: 'after-publication', path: '', pairing: null } as const;
  const decision = item.decision ?? aDecision('Godkendt');
  const kinds: Change[] = [
    { ...about, kind: 'decision-recorded', decision, otherwiseThanRecommended: false },
    { ...about, kind: 'item-postponed', until: item.title, quotes: [decision.text, item.title] },
    { ...about, kind: 'item-retitled', before: item.title, after: decision.text },
    { ...about, kind: 'item-reworded', part: item.title, before: item.title, after: 'Nu' },
    { ...about, kind: 'attachment-added', attachment: { name: item.title, link: null } as never },
    { ...about, kind: 'meeting-cancelled', quote: item.title },
  ];
  return [kinds[index % kinds.length] as Change];
};

const hostileStory = fc
  .record({
    items: fc.oneof(
      { weight: 4, arbitrary: fc.array(hostileItem, { minLength: 1, maxLength: 30 }) },
      { weight: 1, arbitrary: hostileItem.map((item) => Array.from({ length: 500 }, () => item)) },
    ),
    committee: hostileText,
    municipality: hostileText,
  })
  .map(storyOf);

describe('whatever a page holds, a Slack message', { timeout: 60_000 }, () => {
  it('keeps within Slack’s limits and calls nobody, with all of it in one message', () => {
    fc.assert(
      fc.property(hostileStory, ({ letter, lines }) => {
        if (lines.length > 0) expectSlackTakes(storyMessage(lines, letter));
      }),
      propertyRuns(25),
    );
  });

  it('keeps within them about one case alone, also when it is put right', () => {
    fc.assert(
      fc.property(hostileStory, ({ letter, lines: [line] }) => {
        if (line === undefined) return;
        expectSlackTakes(storyMessage([line], letter));
        expectSlackTakes(storyMessage([line], letter, new Map([[line.key, '16. april']])));
      }),
      propertyRuns(25),
    );
  });

  it('keeps within them when it takes something back', () => {
    fc.assert(
      fc.property(hostileStory, fc.nat({ max: 60 }), ({ letter }, count) => {
        const [wrote] = letter.items;
        if (wrote === undefined) return;
        expectSlackTakes(
          correctionMessage(
            Array.from({ length: count + 1 }, (_, index) => ({
              key: `correction.${index}`,
              cases: [],
              correction: { ...aCorrection(), wrote },
              target: null,
            })),
            letter,
          ),
        );
      }),
      propertyRuns(25),
    );
  });

  it('has bold and quotes only where we put them', () => {
    const { letter, lines } = aStory({
      after: [anItem({ title: 'Salg *nu* _her_ `x` ~y~ sag_nr_8', decision: aDecision('*Godkendt*\n> citat') })],
    });
    const [said = ''] = markupIn(storyMessage(lines, letter).blocks);
    expect(said).toContain('Salg ∗nu∗ ＿her＿ ˋxˋ ∼y∼ sag_nr_8*');
    expect(said).toContain('> ∗Godkendt∗\n> &gt; citat');
  });
});
