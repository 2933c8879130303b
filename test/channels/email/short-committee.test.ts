import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortCommittee } from '../../../shared/channels/email/short-committee.ts';

it.each([
  ['Uddannelses-, Erhvervs- og Beskæftigelsesudvalget', 'UEB'],
  ['Social- og Omsorgsudvalget', 'SOU'],
  ['Udvalget for Børn, Unge og Familier', 'BUF'],
  ['Plan- og Boligudvalget 2022-2025', 'PBU'],
  ['økonomi- og erhvervsudvalget', 'ØEU'],
  ['Byråd', 'Byrådet'],
  ['Byrådet 2022-2025', 'Byrådet'],
  ['Kommunalbestyrelsen', 'Kommunalbestyrelsen'],
  ['Økonomiudvalget', 'Økonomiudvalget'],
  ['Handicaprådet', 'Handicaprådet'],
  ['§ 17, stk. 4-udvalget for trivsel', '§ 17, stk. 4-udvalget for trivsel'],
])('%s is %s to people there', (name, short) => {
  expect(shortCommittee(name)).toBe(short);
});

it('is short whatever the name', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(shortCommittee(`${name} udvalg, a, b`).length).toBeLessThanOrEqual(110);
      expect(shortCommittee(name).length).toBeLessThanOrEqual(110);
    }),
    { numRuns: 40 },
  );
});
