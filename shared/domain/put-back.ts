import { type Delivery, isToBeSent, type PutBack } from './delivery.ts';

/** Why a delivery is not sent again as it stands at the instant; null when it may be. */
export const whyNotPutBack = (
  { status, leasedUntil }: Pick<Delivery, 'status' | 'leasedUntil'>,
  { again, at }: { again: boolean; at: string },
): Exclude<PutBack, 'put-back'> | null => {
  if (status === 'accepted') return again ? null : 'accepted';
  return status === 'sending' && leasedUntil !== null && leasedUntil >= at ? 'under-way' : null;
};

/** How often it has been sent once more, when it is put back as it stands. */
export const againOnceMore = ({ status, again }: Pick<Delivery, 'status' | 'again'>): number =>
  status === 'accepted' ? again + 1 : again;

/** What the provider called it when it took all of it, which stays on record while it waits; null where that never was. */
export const stillTakenAs = ({ status, providerId }: Pick<Delivery, 'status' | 'providerId'>): string | null =>
  status === 'accepted' || isToBeSent({ status }) ? providerId : null;
