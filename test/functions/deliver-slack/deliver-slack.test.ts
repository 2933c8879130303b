import { describe, expect, it } from 'vitest';
import { makeDeliverSlack } from '../../../functions/deliver-slack/deliver-slack.ts';
import type { Sent } from '../../../shared/channels/bring-out.ts';
import { makeLookUpLetters } from '../../../shared/channels/look-up-letters.ts';
import type { PostMessage } from '../../../shared/channels/slack/slack-sender.ts';
import type { Contents } from '../../../shared/domain/delivery.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aClock } from '../../support/a-clock.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anAlert } from '../../support/an-alert.ts';
import { anItem } from '../../support/an-item.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';

const delivery = aDelivery({ via: 'slack', group: 'C0123ABCD' });

/** An alert for a channel; Slack gives the answers in turn, and then accepts. */
const aPosting = async (answers: (Sent | Error)[] = []) => {
  const clock = aClock();
  const [outbox, revisions, states] = [memoryOutbox(), memoryRevisions(), memorySourceStates()];
  const posted: Parameters<PostMessage>[0][] = [];
  const meeting = aMeeting({ stage: 'minutes', items: [anItem({ decision: aDecision('Udsættes til næste møde.') })] });
  await revisions.addOnce(aRevision({ meeting }), noFollows);
  await outbox.addAlertOnce(
    anAlert({ via: 'slack', matches: [{ changes: [1, 2], because: [{ by: 'source' }] }] }),
    delivery,
  );
  const deliver = makeDeliverSlack({
    outbox,
    lookUpLetters: makeLookUpLetters(
      { outbox, revisions, states },
      { municipalityOf: () => 'Ballerup', publicUrl: 'https://web.example/' },
    ),
    postMessage: async (message) => {
      posted.push(message);
      const answer = answers.shift() ?? { status: 'accepted', providerId: 'C0123ABCD:1776243600.000100' };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    now: clock.now,
  });
  const now = () => outbox.delivery(delivery.deliveryId);
  return { clock, outbox, posted, now, deliver: (deliveryId = delivery.deliveryId) => deliver({ deliveryId }) };
};

describe('bringing an alert out in Slack', () => {
  it('posts one message in the delivery’s channel', async () => {
    const { deliver, posted, now } = await aPosting();
    await deliver();
    expect(posted).toMatchObject([{ channel: 'C0123ABCD', text: expect.stringContaining('Udsat til næste møde') }]);
    expect(await now()).toMatchObject({ status: 'accepted', providerId: 'C0123ABCD:1776243600.000100' });
  });

  it('posts nothing for a second message about what was accepted', async () => {
    const { deliver, posted } = await aPosting();
    await deliver();
    await deliver();
    expect(posted).toHaveLength(1);
  });

  it('takes a refusal as the answer', async () => {
    const { deliver, posted, now } = await aPosting([{ status: 'refused', reason: 'is_archived' }]);
    await deliver();
    await deliver();
    expect(posted).toHaveLength(1);
    expect(await now()).toMatchObject({ status: 'refused', lastError: 'is_archived' });
  });

  it('fails when Slack says that it is too fast, and the delivery waits for the next try', async () => {
    const { deliver, now } = await aPosting([new Error('A rate-limit has been reached.')]);
    await expect(deliver()).rejects.toThrow();
    expect(await now()).toMatchObject({ status: 'waiting', leasedUntil: null });
    await deliver();
    expect(await now()).toMatchObject({ status: 'accepted', attempts: 2 });
  });

  it('leaves a delivery alone while another try holds it', async () => {
    const { deliver, outbox, posted, clock } = await aPosting();
    const until = new Date(clock.now().getTime() + 90_000).toISOString();
    await outbox.lease(delivery.deliveryId, { now: clock.now().toISOString(), until });
    await expect(deliver()).rejects.toThrow('another try');
    expect(posted).toEqual([]);
  });

  it('brings no digest to a channel', async () => {
    const { outbox, posted, deliver } = await aPosting();
    const contents: Contents = { kind: 'digest', cadence: 'daily', alertIds: [] };
    await outbox.addDeliveryOnce({ ...delivery, deliveryId: 'digest', contents });
    await deliver('digest');
    expect(posted).toEqual([]);
    expect(await outbox.delivery('digest')).toMatchObject({
      status: 'withheld',
      lastError: 'a channel gets no digest',
    });
  });
});
