import type { CaseThreads } from '../../../shared/domain/case-thread.ts';
import type { Delivery, Outbox, PutBack } from '../../../shared/domain/delivery.ts';
import { CommandFailed } from '../command-failed.ts';

export type Resending = { yes: boolean; again: boolean };
export type ResendStores = {
  outbox: Pick<Outbox, 'delivery' | 'putBack' | 'isBraked'>;
  threads: Pick<CaseThreads, 'forgetPosted'>;
};

/** Answers with what was done, or would be; throws `CommandFailed` where it cannot be. */
export async function resent(
  deliveryId: string,
  { yes, again }: Resending,
  { outbox, threads, now }: ResendStores & { now: Date },
): Promise<string> {
  const delivery = await outbox.delivery(deliveryId);
  if (delivery === null) throw new CommandFailed(whyNot['not-there']);
  if (delivery.status === 'accepted' && !again) throw new CommandFailed(whyNot.accepted);
  const state = inWords(delivery);
  if (!yes) return `it is ${state}; with --yes it is sent once more\n`;
  // Before it waits again: what it posted is on record, and would not be posted once more.
  if (delivery.status === 'accepted') await threads.forgetPosted(deliveryId);
  const done = await outbox.putBack(deliveryId, { again, at: now.toISOString() });
  if (done !== 'put-back') throw new CommandFailed(whyNot[done]);
  const goes = (await outbox.isBraked()) ? 'when the brake is off' : 'within five minutes';
  return `it was ${state}; it waits again, and goes out ${goes}\n`;
}

const inWords = ({ via, status, attempts, lastError }: Delivery): string =>
  `${via}, ${status}${lastError === null ? '' : ` (${lastError})`}, tried ${attempts === 1 ? 'once' : `${attempts} times`}`;

const whyNot: Record<Exclude<PutBack, 'put-back'>, string> = {
  'not-there':
    'there is no such delivery; referatvagt who <change> shows their ids, and the ledger keeps them for 90 days',
  accepted: 'the provider took it; with --again it is sent once more all the same, and its reader gets it twice',
  'under-way': 'it is being sent at this moment; look again in two minutes',
};
