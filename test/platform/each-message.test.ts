import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { log } from '../../shared/platform/log.ts';
import { aContext, anSqsEvent } from '../support/an-sqs-event.ts';
import { everythingPrinted } from '../support/everything-printed.ts';

const address = 'astrid@example.dk';
const token = 'eyJhbGciOiJIUzI1NiJ9.secret';
const schema = z.object({ deliveryId: z.string().min(1) });

const named = (id: string) => JSON.stringify({ deliveryId: id });
const failedIn = ({ batchItemFailures }: { batchItemFailures: { itemIdentifier: string }[] }) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

/** Does the work for every message, and fails for the one called "bad". */
const aHandler = (message = 'It is bad.') => {
  const done: string[] = [];
  const handler = eachMessage(schema, async ({ deliveryId }) => {
    if (deliveryId.startsWith('bad')) throw new Error(message);
    done.push(deliveryId);
  });
  return { done, run: async (bodies: string[], queue?: string) => handler(anSqsEvent(bodies, queue), aContext) };
};

let printed: ReturnType<typeof everythingPrinted>;
beforeEach(() => {
  log.setLogLevel('DEBUG');
  printed = everythingPrinted();
});
afterEach(() => {
  printed.restore();
  log.setLogLevel('SILENT');
});

describe('a batch of messages', () => {
  it('is worked through, and nothing comes again', async () => {
    const { run, done } = aHandler();
    expect(failedIn(await run([named('one'), named('two')]))).toEqual([]);
    expect(done.sort()).toEqual(['one', 'two']);
  });

  it('has only those come again that failed', async () => {
    const { run, done } = aHandler();
    expect(failedIn(await run([named('one'), named('bad'), named('three')]))).toEqual(['2']);
    expect(done.sort()).toEqual(['one', 'three']);
  });

  it.each([
    ['is no JSON', '{"deliveryId":'],
    ['is empty', ''],
    ['lacks what was agreed', '{"delivery":"two"}'],
    ['has the wrong type', '{"deliveryId":7}'],
  ])('has a message come again, and so end among the dead letters, that %s', async (_, body) => {
    const { run, done } = aHandler();
    expect(failedIn(await run([named('one'), body, named('three')]))).toEqual(['2']);
    expect(done.sort()).toEqual(['one', 'three']);
  });

  it('answers for each when all of them failed', async () => {
    const { run } = aHandler();
    expect(failedIn(await run([named('bad'), named('bad')]))).toEqual(['1', '2']);
  });
});

describe('a batch of a FIFO queue', () => {
  it('is worked through in order', async () => {
    const { run, done } = aHandler();
    expect(failedIn(await run([named('one'), named('two'), named('three')], 'slack.fifo'))).toEqual([]);
    expect(done).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['fails', named('bad')],
    ['is no JSON', '{'],
  ])('leaves what comes after a message that %s, so that the order holds', async (_, body) => {
    const { run, done } = aHandler();
    expect(failedIn(await run([named('one'), body, named('three')], 'slack.fifo'))).toEqual(['2', '3']);
    expect(done).toEqual(['one']);
  });
});

describe('what is logged of a message that failed', () => {
  it('names the message, the kind of error and where it was raised', async () => {
    await aHandler().run([named('bad')]);
    expect(printed.text()).toContain('"message":"message.failed"');
    expect(printed.text()).toContain('"messageId":"1"');
    expect(printed.text()).toMatch(/"reason":"Error at .*each-message\.test\.ts/);
  });

  it.each([
    ['the work', named(`bad-${token}`), `Could not write to ${address}`],
    ['the work, with a text like a line of a stack', named('bad'), `Could not write\n    at ${address} (${token})`],
    ['the shape', `{"delivery":"${address}","token":"${token}"}`, ''],
    ['the JSON', `{"deliveryId":${address} ${token}`, ''],
    ['the JSON, with a text like a line of a stack', `x\nat ${address} ${token}`, ''],
  ])('holds nothing of its body or of the error’s text: %s', async (_, body, message) => {
    await aHandler(message).run([body]);
    expect(printed.text()).toContain('message.failed');
    expect(printed.text()).not.toContain('astrid');
    expect(printed.text()).not.toContain('at ast');
    expect(printed.text()).not.toContain('secret');
  });
});
