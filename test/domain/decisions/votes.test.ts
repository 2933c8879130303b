import { describe, expect, it } from 'vitest';
import type { Vote } from '../../../shared/domain/decision.ts';
import { votesIn } from '../../../shared/domain/decisions/votes.ts';

const inShort = (votes: Vote[]) =>
  votes.map(({ for: yes, against, abstaining }) =>
    [yes, against, abstaining].map(({ count, names }) => `${count ?? '-'} ${names.join(', ')}`.trim()),
  );

describe('the votes that a decision tells of', () => {
  it.each([
    ['Godkendt.', []],
    ['For stemte Ø og F. Imod stemte A, V og C.', [['- Ø, F', '- A, V, C', '-']]],
    ['A og F stemte for, V og C stemte imod.', [['- A, F', '- V, C', '-']]],
    ['Årsberetning 2025 for radikaliseringsindsatsen udsættes.', []],
    ['Forkastet med 33 stemmer mod 17.', [['17', '33', '-']]],
    ['9 stemte for og 16 imod, mens 1 undlod.', [['9', '16', '1']]],
    ['Med 7 stemmer (C, V og B) for og 2 stemmer (F og Ø) imod anbefalet.', [['7', '2', '-']]],
    ['Med stemmerne 19 for og 2 imod godkendte Byrådet indstillingen.', [['19', '2', '-']]],
    ['Ændringsforslaget blev ikke vedtaget med 1 stemme mod 8', [['1', '8', '-']]],
    ['Vedtaget med 17 stemmer for, 3 imod og 1 undlod at stemme', [['17', '3', '1']]],
    [
      'For stemte: (V), (A) og Liselott Blixt (UP-1).\nImod: F\nUndlader: F og Ø',
      [['- (V), (A), Liselott Blixt (UP-1)', '- F', '- F, Ø']],
    ],
    [
      'Med stemmerne 13 for og 8 imod godkendte Byrådet indstillingen.\nFor stemte: (V), (D).\nImod stemte: (A), (F) med bemærkning om, at (A) ønsker mere.',
      [['13 (V), (D)', '8 (A), (F)', '-']],
    ],
    ['Bjarke Abel (A) stemte imod, da (V) vandt.', [['-', '- Bjarke Abel (A)', '-']]],
    [
      'Med stemmerne 1 for og 19 imod afviste Byrådet punkt 1a.\nFor stemte: (Ø).\nMed stemmerne 19 for og 1 imod godkendte Byrådet punkt 1b.\nImod stemte: (Ø).',
      [
        ['1 (Ø)', '19', '-'],
        ['19', '1 (Ø)', '-'],
      ],
    ],
  ])('%j', (text, votes) => {
    expect(inShort(votesIn(text))).toEqual(votes);
  });
});
