import { expect, it } from 'vitest';
import { failedMessages } from '../../../../../infra/local/cloud/triggers/failed-messages.ts';

it.each([
  ['nothing at all', null, []],
  ['something else', { ok: true }, []],
  ['an empty list', { batchItemFailures: [] }, []],
  ['null for the list', { batchItemFailures: null }, []],
  ['one message', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
  ['a message that was not in the batch', { batchItemFailures: [{ itemIdentifier: 'z' }] }, ['a', 'b']],
  ['an empty name', { batchItemFailures: [{ itemIdentifier: '' }] }, ['a', 'b']],
  ['a list that is none', { batchItemFailures: 'b' }, ['a', 'b']],
  ['a text', 'all fine', ['a', 'b']],
])('a function that answers with %s has left what it should', (_, result, expected) => {
  expect([...failedMessages(result, ['a', 'b'])]).toEqual(expected);
});
