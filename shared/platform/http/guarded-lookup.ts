import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** The name resolves to an address that must not be asked. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** Looks a name up, as `dns.lookup` does when it is asked for all addresses. */
export type LookupAll = (
  hostname: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A `lookup` for sockets that looks at what a name resolves to when it connects, so that no later answer slips past. */
export const guardedLookup =
  (isAllowed: (address: string) => boolean, lookupAll: LookupAll = lookup): LookupFunction =>
  (hostname, options, answer) => {
    lookupAll(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = error === null ? addresses.filter(({ address }) => isAllowed(address)) : [];
      const [first] = allowed;
      if (first === undefined) return answer(error ?? new ForbiddenAddress('not a public address'), '', 0);
      if (options.all === true) return answer(null, allowed satisfies LookupAddress[]);
      return answer(null, first.address, first.family);
    });
  };
