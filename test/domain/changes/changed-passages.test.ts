import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPassages, type Marked } from '../../../shared/domain/changes/changed-passages.ts';

const shown = (words: readonly Marked[]) => words.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const plain = (words: readonly Marked[]) => words.map(({ text }) => text).join('');
const around = Array.from({ length: 60 }, (_, at) => `Sætning ${at} bliver stående.`);
const long = (middle: string) => [...around.slice(0, 30), middle, ...around.slice(30)].join(' ');

describe('two texts side by side', () => {
  it('are whole where they are short, with what changed marked on each side', () => {
    const { before, after } = changedPassages('Sagen godkendes i dag.', 'Sagen afvises i dag.');
    expect([shown(before), shown(after)]).toEqual(['Sagen [godkendes] i dag.', 'Sagen [afvises] i dag.']);
  });

  it('are cut to what changed and what stands around it where they are long', () => {
    const { before, after } = changedPassages(long('Sagen godkendes i dag.'), long('Sagen afvises i dag.'));
    expect(shown(before)).toMatch(/^… .{20,120}Sagen \[godkendes\] i dag\. .{20,120} …$/u);
    expect(shown(after)).toMatch(/^… .{20,120}Sagen \[afvises\] i dag\. .{20,120} …$/u);
  });

  it('have one side without marks where something only came to', () => {
    const { before, after } = changedPassages('Sagen godkendes.', 'Sagen godkendes. Udvalget takker.');
    expect(before.some(({ changed }) => changed)).toBe(false);
    expect(shown(after)).toContain('[Udvalget takker.]');
  });

  it('show what stayed as it stood in each of them', () => {
    const { before, after } = changedPassages('Indstillingen godkendt.', 'Indstillingen  godkendt med bemærkning.');
    expect([shown(before), shown(after)]).toEqual([
      'Indstillingen godkendt.',
      'Indstillingen  godkendt [med bemærkning].',
    ]);
  });

  it('mark no blanks at the ends of what changed', () => {
    const { after } = changedPassages('Sagen godkendes i dag.', 'Sagen godkendes straks i dag.');
    expect(shown(after)).toBe('Sagen godkendes [straks] i dag.');
  });

  it('are each their own text, word for word', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'Godkendt',
            'afvist',
            ' sagen',
            '  ',
            '5.000',
            '»ja«',
            '"ja"',
            '\n',
            '. ',
            ',',
            'Og',
            '\u00ad',
          ),
          {
            maxLength: 40,
          },
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const passages = changedPassages(before, after, { whole: Number.POSITIVE_INFINITY });
        expect(plain(passages.before)).toBe(before);
        expect(plain(passages.after)).toBe(after);
      }),
    );
  });
});
