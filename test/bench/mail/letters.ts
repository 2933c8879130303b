import type { Letter } from '../../../shared/channels/letter.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

const because = [{ by: 'topic' as const, topic: 'skole' as never }];
const words = 'Udvalget lægger vægt på trafiksikkerheden ved skolerne og beder om en ny tidsplan. '.repeat(4);

const items = (seed: number, count: number, text: string) =>
  Array.from({ length: count }, (_, at) =>
    anItem({
      number: String(at + 1),
      title: `Helhedsplan ${seed}-${at} for skolerne i den nordlige bydel`,
      caseNumber: `17.01.00-P20-${at}-26`,
      decision: aDecision(text),
    }),
  );

/** Minutes with two decisions, and one that was edited after publication. */
export const alertLetters = (seed: number): Letter[] => {
  const before = items(seed, 3, `Godkendt. ${words}`);
  const after = items(seed, 3, `Indstillingen godkendt. ${words}Sagen sendes videre til Byrådet.`);
  return [aLetter({ before, after, because })];
};

/** Twenty meetings of ten items: more than fits. */
export const digestLetters = (seed: number): Letter[] => {
  const letter = aLetter({ after: items(seed, 10, `Godkendt. ${words}`), because });
  return Array.from({ length: 20 }, (_, at) => ({
    ...letter,
    evidenceLink: `https://web.example/besked/ballerup.byraad.${seed}-${at}/1`,
  }));
};
