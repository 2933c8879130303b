import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something listens on the port of 127.0.0.1; throws after five seconds, or as soon as `isAlive` denies. */
export async function answersOn(port: number, isAlive: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 5_000;
  while (!(await accepts(port))) {
    if (!isAlive())
      throw new Error('The database ended as soon as it was started; see logs/tables.log in the home folder.');
    if (performance.now() > giveUpAt) throw new Error(`Nothing answers on port ${port} of 127.0.0.1.`);
    await wait(3);
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
