import type { CaseThreads } from '../../../shared/domain/case-thread.ts';
import type { Delivery, Outbox, PutBack } from '../../../shared/domain/delivery.ts';
import { whyNotPutBack } from '../../../shared/domain/put-back.ts';
import { CommandFailed } from '../command-failed.ts';
import { type UnwantedStores, whyUnwanted } from './why-unwanted.ts';

export type Resending = { yes: boolean; again: boolean };
export type ResendStores = UnwantedStores & {
  outbox: Pick<Outbox, 'delivery' | 'putBack' | 'isBraked'>;
  threads: Pick<CaseThreads, 'forgetPosted'>;
};

/** Answers with what was done, or would be; throws `CommandFailed` where it cannot be, or nobody wants it, and changes nothing. */
export async function resent(
  deliveryId: string,
  { yes, again }: Resending,
  { now, ...stores }: ResendStores & { now: Date },
): Promise<string> {
  const { outbox, threads } = stores;
  const how = { again, at: now.toISOString() };
  const delivery = await outbox.delivery(deliveryId);
  if (delivery === null) throw new CommandFailed(whyNot['not-there']);
  const reason = whyNotPutBack(delivery, how);
  if (reason !== null) throw new CommandFailed(whyNot[reason]);
  const unwanted = await whyUnwanted(delivery, stores);
  if (unwanted !== null) throw new CommandFailed(`${unwanted}; nothing was changed`);
  const state = inWords(delivery);
  if (!yes) return `it is ${state}; with --yes it is sent once more\n`;
  // Before it waits again: what it posted is on record, and would not be posted once more.
  if (delivery.status === 'accepted') await threads.forgetPosted(deliveryId);
  const done = await outbox.putBack(deliveryId, how);
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
