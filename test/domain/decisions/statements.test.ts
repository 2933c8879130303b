import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../shared/domain/decisions/statements.ts';

const inShort = (text: string) => statementsOf(text).map(({ voice, text: words }) => `${voice}: ${words}`);

describe('the sentences of a decision, and whose they are', () => {
  it.each([
    ['Godkendt. Udvalget ønsker en status.', ['body: Godkendt.', 'body: Udvalget ønsker en status.']],
    ['Udsættes til pkt. 3 er behandlet, jf. nr. 8.', ['body: Udsættes til pkt. 3 er behandlet, jf. nr. 8.']],
    ['Mødet den 13. nov. 2023 flyttes.', ['body: Mødet den 13. nov. 2023 flyttes.']],
    ['(F) undlod at stemme.', ['member: (F) undlod at stemme.']],
    [
      'Mehmet Zeki Dogru (Ø) stemte imod. Enhedslisten ønsker mere.',
      ['member: Mehmet Zeki Dogru (Ø) stemte imod.', 'member: Enhedslisten ønsker mere.'],
    ],
    [
      '(F) stemte imod. Byrådet godkendte indstillingen.',
      ['member: (F) stemte imod.', 'body: Byrådet godkendte indstillingen.'],
    ],
    ['Lars Green (B) blev valgt som formand.', ['body: Lars Green (B) blev valgt som formand.']],
    [
      'Linda Heegaard (SF) stemte imod med følgende mindretalsudtalelse:\n"SF stemmer mod."',
      ['member: Linda Heegaard (SF) stemte imod med følgende mindretalsudtalelse:', 'member: "SF stemmer mod."'],
    ],
    [
      'Godkendt med bemærkning om at;\nder indarbejdes et kriterie.',
      ['body: Godkendt med bemærkning om at; der indarbejdes et kriterie.'],
    ],
    ['Afbud: Anna Ærlig', ['attendance: Afbud: Anna Ærlig']],
    ['Byrådet erklærede Anna Ærlig (A) for inhabil.', ['procedure: Byrådet erklærede Anna Ærlig (A) for inhabil.']],
  ])('%j', (text, statements) => {
    expect(inShort(text)).toEqual(statements);
  });
});
