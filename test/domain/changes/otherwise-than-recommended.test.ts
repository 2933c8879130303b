import { describe, expect, it } from 'vitest';
import { isOtherwiseThanRecommended } from '../../../shared/domain/changes/otherwise-than-recommended.ts';
import { aDecision } from '../../support/a-decision.ts';

const approve = ['Lokalplanen vedtages endeligt.'];
const two = ['Regnskabet godkendes.', 'Der gives et tillæg på 5.000 kr.'];
const isOtherwise = (text: string, recommendations: string[]) =>
  isOtherwiseThanRecommended(aDecision(text, recommendations.length), recommendations);

describe('a decision', () => {
  it.each([
    ['Ikke godkendt.', approve],
    ['Indstillingen forkastet.', approve],
    ['Afvist', approve],
    ['1. Godkendt.\n2. Ikke godkendt.', two],
  ])('%j is otherwise than %j', (text, recommendations) => {
    expect(isOtherwise(text, recommendations)).toBe(true);
  });

  it.each([
    ['Godkendt', approve],
    ['Godkendt med bemærkning om, at støjen måles.', approve],
    ['Udsættes til næste møde.', approve],
    ['Sendes tilbage til forvaltningen.', approve],
    ['Sagen blev taget af dagsordenen.', approve],
    ['Taget til efterretning', approve],
    ['Drøftet', approve],
    ['Afvist', ['Ansøgningen om dispensation afvises.']],
    ['Ikke godkendt.', ['Der gives afslag på ansøgningen.']],
    ['1. Godkendt.\n2. Afvist.', [two[0] as string, 'Ansøgningen afslås.']],
    ['Ikke godkendt.', []],
  ])('%j is not otherwise than %j', (text, recommendations) => {
    expect(isOtherwise(text, recommendations)).toBe(false);
  });
});
