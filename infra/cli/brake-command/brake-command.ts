import type { Outbox } from '../../../shared/domain/delivery.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { WrongUsage } from '../command-failed.ts';
import { type KeptTables, withKeptTables } from '../kept-records.ts';

/** `referatvagt brake on|off|status`: stops all sending at once, and loses nothing. */
export async function brakeCommand({ rest, ...kept }: KeptTables & { rest: readonly string[] }): Promise<void> {
  const [wanted = 'status', ...more] = rest;
  if (!isWord(wanted) || more.length > 0) throw new WrongUsage('brake takes one word: on, off or status');
  process.stdout.write(
    await withKeptTables({ ...kept, needs: ['outbox'] }, ({ outbox }) => braked(dynamoOutbox(outbox), wanted)),
  );
}

type Word = 'on' | 'off' | 'status';
const isWord = (text: string): text is Word => ['on', 'off', 'status'].includes(text);

/** Does what the word says, and answers with how it stands then. */
export async function braked(outbox: Pick<Outbox, 'isBraked' | 'setBrake'>, wanted: Word): Promise<string> {
  if (wanted !== 'status') await outbox.setBrake(wanted === 'on');
  return (await outbox.isBraked())
    ? 'the brake is on: nothing is sent, and what is raised waits\n'
    : 'the brake is off: what waits begins to go out within five minutes\n';
}
