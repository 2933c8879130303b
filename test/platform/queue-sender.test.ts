import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueSender } from '../../shared/platform/queue-sender.ts';
import { type Asked, anEndpoint, type Endpoint } from '../support/an-endpoint.ts';

type Entry = { Id: string; MessageBody: string; MessageGroupId?: string; MessageDeduplicationId?: string };
const entriesOf = ({ body }: Asked) => body.Entries as Entry[];
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** A queue that takes every message but those whose body says "refuse". */
const taking = (asked: Asked) => {
  const taken = entriesOf(asked).filter(({ MessageBody }) => !MessageBody.includes('refuse'));
  const refused = entriesOf(asked).filter((entry) => !taken.includes(entry));
  return {
    Successful: taken.map(({ Id, MessageBody }) => ({ Id, MessageId: `id-${Id}`, MD5OfMessageBody: md5(MessageBody) })),
    Failed: refused.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })),
  };
};

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await anEndpoint(taking);
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', endpoint.url);
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
beforeEach(() => {
  endpoint.asked.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await endpoint.close();
});
const sender = () => queueSender<{ name: string }>(`${endpoint.url}/123456789012/publications`);

describe('sending to a queue', () => {
  it('sends ten messages a call, in order', async () => {
    await sender()(Array.from({ length: 23 }, (_, index) => ({ message: { name: String(index) } })));
    expect(endpoint.asked.map(({ operation }) => operation)).toEqual(Array(3).fill('SendMessageBatch'));
    expect(endpoint.asked.map((asked) => entriesOf(asked).length)).toEqual([10, 10, 3]);
    expect(endpoint.asked.flatMap(entriesOf).map(({ MessageBody }) => JSON.parse(MessageBody).name)).toEqual(
      Array.from({ length: 23 }, (_, index) => String(index)),
    );
  });

  it('asks for nothing when there is nothing to send', async () => {
    await sender()([]);
    expect(endpoint.asked).toEqual([]);
  });

  it('fails when the queue did not take one of them', async () => {
    await expect(sender()([{ message: { name: 'one' } }, { message: { name: 'refuse' } }])).rejects.toThrow(
      '1 of 2 messages were not taken',
    );
  });

  it('gives a FIFO queue the group, and a key that is short enough however long ours is', async () => {
    const place = { group: 'dagsorden.ballerup.dk', once: `ballerup|${'x'.repeat(300)}` };
    await sender()([
      { message: { name: 'one' }, place },
      { message: { name: 'two' }, place: { ...place, once: `${place.once}!` } },
    ]);
    const [one, two] = endpoint.asked.flatMap(entriesOf);
    expect(one).toMatchObject({
      MessageGroupId: place.group,
      MessageDeduplicationId: expect.stringMatching(/^\w{64}$/),
    });
    expect(two?.MessageDeduplicationId).not.toBe(one?.MessageDeduplicationId);
  });

  it('gives an ordinary queue neither', async () => {
    await sender()([{ message: { name: 'one' } }]);
    expect(endpoint.asked.flatMap(entriesOf)).toEqual([{ Id: '0', MessageBody: '{"name":"one"}' }]);
  });
});
