import type { CaseThreads } from '../../../shared/domain/case-thread.ts';
import type { Outbox, PutBack } from '../../../shared/domain/delivery.ts';
import { dynamoCaseThreads } from '../../../shared/stores/outbox/dynamo-case-threads.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { type KeptTables, withKeptTables } from '../kept-records.ts';

export type Resending = { deliveryId: string; yes: boolean; again: boolean };

/** `referatvagt resend <deliveryId>`: makes a delivery wait again that was refused, withheld, bounced or lost. */
export async function resendCommand({
  rest,
  yes,
  again,
  ...kept
}: KeptTables & Omit<Resending, 'deliveryId'> & { rest: readonly string[] }): Promise<void> {
  const [deliveryId, ...more] = rest;
  if (deliveryId === undefined || more.length > 0)
    throw new WrongUsage('resend needs one delivery, as referatvagt who shows it: resend <deliveryId> --yes');
  process.stdout.write(
    await withKeptTables({ ...kept, needs: ['outbox'] }, ({ outbox, now }) =>
      resent({ outbox: dynamoOutbox(outbox), threads: dynamoCaseThreads(outbox) }, { deliveryId, yes, again }, now),
    ),
  );
}

/** Answers with what was done, or would be; throws `CommandFailed` where it cannot be. */
export async function resent(
  { outbox, threads }: { outbox: Pick<Outbox, 'delivery' | 'putBack'>; threads: Pick<CaseThreads, 'forgetPosted'> },
  { deliveryId, yes, again }: Resending,
  now: Date,
): Promise<string> {
  const delivery = await outbox.delivery(deliveryId);
  if (delivery === null) throw new CommandFailed(whyNot['not-there']);
  const state = `${delivery.via}, ${delivery.status}, tried ${delivery.attempts} times`;
  if (!yes) return `it is ${state}; with --yes it is sent once more\n`;
  // Before it waits again: what it posted is on record, and would not be posted once more.
  if (again && delivery.status === 'accepted') await threads.forgetPosted(deliveryId);
  const done = await outbox.putBack(deliveryId, { again, at: now.toISOString() });
  if (done !== 'put-back') throw new CommandFailed(whyNot[done]);
  return `it was ${state}; it waits again, and goes out within five minutes\n`;
}

const whyNot: Record<Exclude<PutBack, 'put-back'>, string> = {
  'not-there': 'there is no such delivery; the ledger keeps them for 90 days',
  accepted: 'the provider took it; with --again it is sent once more all the same, and its reader gets it twice',
  'under-way': 'it is being sent at this moment; look again in two minutes',
};
