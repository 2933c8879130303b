import { dynamoCaseThreads } from '../../../shared/stores/outbox/dynamo-case-threads.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSubscriptionEnds } from '../../../shared/stores/subscribers/dynamo-subscription-ends.ts';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { type Kept, type KeptTables, withKeptTables } from '../kept-records.ts';
import { deliveriesMeant } from './deliveries-meant.ts';
import { type Resending, type ResendStores, resent } from './resent.ts';

type Asked = Resending & { rest: readonly string[] };

/**
 * `referatvagt resend <what...>`: makes deliveries wait again that were refused, withheld, bounced or lost, where their readers
 * still want them. Each is named by its own id, or by the change (<meetingId>/<revision>) that it brings.
 */
export async function resendCommand({ rest, yes, again, ...kept }: KeptTables & Asked): Promise<void> {
  if (rest.length === 0)
    throw new WrongUsage(
      'resend needs a delivery, as referatvagt who shows it, or a change: resend <deliveryId> --yes',
    );
  await withKeptTables({ ...kept, needs: ['outbox', 'subscribers', 'records'] }, async ({ now, ...tables }) => {
    const stores = storesOf(tables);
    const meant = await deliveriesMeant(rest, { again, outbox: stores.outbox });
    const only = meant.length === 1 ? meant[0] : undefined;
    if (only !== undefined) process.stdout.write(await resent(only, { yes, again }, { ...stores, now }));
    else await resendEach(meant, { stores, how: { yes, again }, now });
  });
}

const storesOf = ({ outbox, subscribers, records }: Pick<Kept, 'outbox' | 'subscribers' | 'records'>) => ({
  outbox: dynamoOutbox(outbox),
  threads: dynamoCaseThreads(outbox),
  subscriptions: dynamoSubscriptionEnds(subscribers),
  revisions: dynamoRevisions(records),
});

/** A line for each; one that cannot be sent once more keeps no other from it. */
async function resendEach(
  deliveryIds: readonly string[],
  { stores, how, now }: { stores: ResendStores; how: Resending; now: Date },
): Promise<void> {
  let notSent = 0;
  for (const deliveryId of deliveryIds) {
    const answer = await resent(deliveryId, how, { ...stores, now }).catch((fault: unknown) => {
      if (!(fault instanceof CommandFailed)) throw fault;
      notSent += 1;
      return `not sent: ${fault.message}`;
    });
    process.stdout.write(`${deliveryId}: ${answer.trimEnd()}\n`);
  }
  if (notSent > 0) throw new CommandFailed(`${notSent} of ${deliveryIds.length} cannot be sent once more`);
}
