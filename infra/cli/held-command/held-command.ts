import type { Quarantine, Verdict } from '../../../shared/domain/quarantine.ts';
import { dynamoQuarantine } from '../../../shared/stores/records/dynamo-quarantine.ts';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { sourceAsked } from '../home-of.ts';
import { type KeptRecords, withKeptRecords } from '../kept-records.ts';
import { heldId } from './held-id.ts';
import { heldJson, heldList } from './held-list.ts';

export type HeldArguments = KeptRecords & { rest: readonly string[]; json: boolean };

/** `referatvagt held`: shows what is held because it is hard to believe; `release` and `drop` judge one of it. */
export async function heldCommand({ rest, json, ...kept }: HeldArguments): Promise<void> {
  const judging = judgingIn(rest);
  const said = await withKeptRecords(kept, (records) => {
    const quarantine = dynamoQuarantine(records);
    return judging === null
      ? shown(quarantine, { json, source: sourceAsked(kept.source) })
      : judged(quarantine, judging);
  });
  process.stdout.write(said);
}

type Judging = { verdict: Verdict; id: string };
const verdicts: Readonly<Record<string, Verdict>> = { release: 'released', drop: 'dropped' };

const judgingIn = ([word, id, ...more]: readonly string[]): Judging | null => {
  if (word === undefined) return null;
  const verdict = Object.hasOwn(verdicts, word) ? verdicts[word] : undefined;
  if (verdict === undefined || id === undefined || more.length > 0)
    throw new WrongUsage('held takes nothing, or one verdict: held release <id>, held drop <id>');
  return { verdict, id };
};

export async function shown(
  quarantine: Pick<Quarantine, 'all'>,
  { json, source }: { json: boolean; source: string | undefined },
): Promise<string> {
  const held = (await quarantine.all()).filter(({ sourceId }) => source === undefined || sourceId === source);
  return json ? heldJson(held) : heldList(held);
}

/** Writes the verdict; throws `CommandFailed` when nothing is held by that id (any more). */
export async function judged(quarantine: Pick<Quarantine, 'all' | 'judge'>, { verdict, id }: Judging): Promise<string> {
  const held = (await quarantine.all()).find((one) => heldId(one) === id);
  if (held === undefined || (await quarantine.judge(held, verdict)) === 'no-longer-held')
    throw new CommandFailed(
      `nothing is held by the id ${JSON.stringify(id.slice(0, 40))}; referatvagt held shows what is`,
    );
  return `${verdict}: ${held.sourceId}, ${held.why}\n`;
}
