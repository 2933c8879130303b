import { freePort } from '../cloud/free-port.ts';

/** What listens where, and a line for each whose usual port was taken by another program. */
export type Ports = { web: number; mailbox: number; slack: number; site: number; slackApp: number; taken: string[] };

/** Five ports in a row from `first` on where they are free, others where they are not. */
export async function findPorts(first: number): Promise<Ports> {
  const ports: Ports = { web: 0, mailbox: 0, slack: 0, site: 0, slackApp: 0, taken: [] };
  for (const [offset, name] of (['web', 'mailbox', 'slack', 'site', 'slackApp'] as const).entries()) {
    const { port, preferred } = await freePort(first + offset);
    ports[name] = port;
    if (!preferred)
      ports.taken.push(
        `port ${first + offset} is taken by another program; using ${port} instead (--port begins elsewhere)`,
      );
  }
  return ports;
}
