import { expect, it } from 'vitest';
import { mayBeSentTo } from '../../../shared/channels/email/send-gate.ts';
import { sendTo } from '../../../shared/contracts/send-to.ts';

it.each([
  ['nobody', 'anna@example.dk', false],
  ['everyone', 'anna@example.dk', true],
  ['anna@example.dk', 'anna@example.dk', true],
  ['Anna@Example.dk, bo@example.dk', 'ANNA@example.DK', true],
  ['anna@example.dk', 'bo@example.dk', false],
  ['anna@example.dk', 'anna@example.dk.evil.example', false],
  ['anna@example.dk', 'nna@example.dk', false],
  ['', 'anna@example.dk', false],
  ['Everyone', 'anna@example.dk', false],
])('a gate opened for "%s" lets a mail to %s through: %s', (setting, address, through) => {
  expect(mayBeSentTo(address, sendTo.parse(setting))).toBe(through);
});
