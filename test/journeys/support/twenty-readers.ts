import { join } from 'node:path';
import { freePort } from '../../../infra/local/cloud/free-port.ts';
import { savedClock } from '../../../infra/local/system/saved-clock.ts';
import { startSystem } from '../../../infra/local/system/start-system.ts';
import { confirmationLink, signUp } from './a-reader.ts';

/** Twenty who follow everything, signed up as people would be, in a home that is then left as it is. */
export const twentyReaders = async (home: string, assembly: string): Promise<string[]> => {
  const clock = savedClock(join(home, 'clock.json'), { start: new Date('2025-01-02T08:00:00Z') });
  const ports = { web: (await freePort(0)).port, mailbox: 0, slack: 0 };
  const system = await startSystem({ assembly, home, clock, ports, sources: 'ballerup', schedules: 'off' });
  const addresses = Array.from({ length: 20 }, (_, index) => `laeser-${index}@example.dk`);
  try {
    for (const address of addresses) {
      await signUp(system, { kommune: 'ballerup', adresse: address, emne: 'alt' });
      const mail = (await system.mailbox.messages()).find(({ recipients }) => recipients.includes(address));
      await fetch(confirmationLink(mail?.text ?? null), { method: 'POST' });
      // One network may ask for so much in an hour only.
      clock.advance(20 * 60_000);
    }
  } finally {
    await system.stop();
  }
  return addresses;
};
