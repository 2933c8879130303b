import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryDue } from '../../shared/contracts/delivery-due.ts';
import { eachMessage } from '../../shared/platform/each-message.ts';
import { log } from '../../shared/platform/log.ts';
import { aTownOfReaders } from '../functions/corrections/a-town-of-readers.ts';
import { firstTold, weReadAgain } from '../functions/corrections/three-revisions.ts';
import { aChannel } from '../functions/raise-alerts/raising.ts';
import { aContext, anSqsEvent } from '../support/an-sqs-event.ts';
import { everythingPrinted } from '../support/everything-printed.ts';

const webhook = 'https://hooks.slack.com/services/T000/B000/hemmelig';
const secret = 'xoxb-hemmelig';

let printed: ReturnType<typeof everythingPrinted>;
beforeEach(() => {
  log.setLogLevel('DEBUG');
  printed = everythingPrinted();
});
afterEach(() => {
  printed.restore();
  log.setLogLevel('SILENT');
});

/** Everything goes wrong as loudly as providers can: each error spells the address, the webhook and the token. */
const everythingGoesWrong = async () => {
  const loudly = (to: string) => new Error(`Could not reach ${to} by ${webhook} with ${secret}`);
  const town = aTownOfReaders({
    channels: [aChannel()],
    answers: {
      mail: (to) => {
        throw loudly(to);
      },
      slack: ({ text }) => {
        throw loudly(text);
      },
    },
  });
  await town.follow('astrid', { by: 'source' });
  await town.store(firstTold, weReadAgain);
  for (const revision of [firstTold, weReadAgain]) await town.raise(revision);
  for (const [deliver, { sent }] of [
    [town.deliverEmail, town.queues.email],
    [town.deliverSlack, town.queues.slack],
  ] as const) {
    const bodies = sent.map(({ message }) => JSON.stringify(message));
    await eachMessage(deliveryDue, deliver)(anSqsEvent(bodies, 'deliveries'), aContext);
  }
};

describe('a log line', () => {
  it('holds no address, no webhook and no token, whatever goes wrong: a webhook URL or an address in a log line', async () => {
    await everythingGoesWrong();
    const lines = printed.text();
    expect(lines).toContain('message.failed');
    expect(lines).toContain('alert.raised');
    for (const told of ['astrid@', 'example.dk', 'hooks.slack', 'hemmelig']) expect(lines).not.toContain(told);
  });

  it('holds nothing that a page says', async () => {
    await everythingGoesWrong();
    for (const said of ['Ny skole', 'Cykelsti', 'Udsættes']) expect(printed.text()).not.toContain(said);
  });

  it('holds no address when a mail goes out as it should', async () => {
    const town = aTownOfReaders({ channels: [aChannel()] });
    await town.follow('astrid', { by: 'source' });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    expect(town.recipients()).toEqual(['astrid', 'astrid']);
    expect(printed.text()).toContain('delivery.settled');
    expect(printed.text()).not.toContain('astrid@');
  });
});
