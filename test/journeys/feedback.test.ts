import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
const agendaMinutesAndMore = {
  name: 'minutes-then-an-edit-then-the-next-meeting',
  steps: [steps[0], steps[2], steps[3], steps[4], steps[5]].filter((step) => step !== undefined),
};
const gone = 'findes-ikke@example.org';
const angry = 'vred@example.org';
const happy = 'glad@example.org';
const victim = 'offer@example.org';
const everybody = [gone, angry, happy, victim];

describe('What became of the mail', () => {
  let system: RunningSystem;
  const tell = async (address: string, hvad: string) => {
    const [mail] = await alertsTo(system, address);
    const answer = await fetch(new URL(`/mail/${mail?.messageId}/tilbagemelding`, system.mailbox.pageUrl), {
      method: 'POST',
      body: new URLSearchParams({ hvad }),
      redirect: 'manual',
    });
    await system.cloud.settle();
    return answer.status;
  };
  const counts = async () =>
    Object.fromEntries(
      await Promise.all(everybody.map(async (one) => [one, (await alertsTo(system, one)).length] as const)),
    );

  beforeAll(async () => {
    system = await aRunningSystem(agendaMinutesAndMore);
    await system.look();
    for (const address of everybody) await aConfirmedReader(system, { ord: 'radikalisering' }, address);
    await system.publishNext();
    await system.publishNext();
  });
  afterAll(() => system.stop());

  it('is heard of as the provider tells it: through the topic, signed', async () => {
    expect(await counts()).toEqual({ [gone]: 1, [angry]: 1, [happy]: 1, [victim]: 1 });
    expect(await tell(gone, 'bounced')).toBe(303);
    expect(await tell(angry, 'complained')).toBe(303);
    expect(await tell(happy, 'delivered')).toBe(303);
    expect(await tell(happy, 'exploded')).toBe(404);
  });

  it('is not believed of somebody who only puts a message into the queue', async () => {
    const [mail] = await alertsTo(system, victim);
    const event = { eventType: 'Complaint', mail: { messageId: mail?.messageId }, complaint: {} };
    await system.cloud.invoke('record-feedback', { Records: [aRecord(anUnsignedMessage(event))] });
  });

  it('is that an address which is gone, and a reader who complained, are not written to again; the others are', async () => {
    let next = await system.site.publishNext();
    while (next !== null) {
      system.clock.set(new Date(Date.parse(next.at) + 10 * 60_000));
      await system.look();
      next = await system.site.publishNext();
    }
    const { [gone]: toGone, [angry]: toAngry, [happy]: toHappy, [victim]: toVictim } = await counts();
    expect([toGone, toAngry]).toEqual([1, 1]);
    expect(toHappy).toBeGreaterThan(1);
    expect(toVictim).toBe(toHappy);
  });
});

const anUnsignedMessage = (event: unknown) => ({
  Type: 'Notification',
  MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
  TopicArn: 'arn:aws:sns:eu-north-1:000000000000:Feedback',
  Message: JSON.stringify(event),
  Timestamp: '2026-04-15T09:00:08.000Z',
  SignatureVersion: '1',
  Signature: 'EXAMPLE',
  SigningCertURL: 'https://sns.eu-north-1.amazonaws.com/SimpleNotificationService-example.pem',
});

const aRecord = (body: unknown) => ({
  messageId: 'made-up',
  receiptHandle: 'made-up',
  body: JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'x',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-north-1:000000000000:RecordFeedback',
  awsRegion: 'eu-north-1',
});
