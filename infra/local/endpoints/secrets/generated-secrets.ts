import { randomInt } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { writeDurably } from '../serving/durable-file.ts';
import { readTextIfThere } from '../serving/json-files.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** As long as the token key that the stack has CloudFormation make. */
const length = 64;

/** The kept value of each name; a name met for the first time gets one. The file is its owner's alone (mode 0600). */
export async function generatedSecrets(path: string, names: readonly string[]): Promise<Record<string, string>> {
  const text = await readTextIfThere(path);
  const kept: Record<string, string> = text === undefined ? {} : JSON.parse(text);
  const missing = names.filter((name) => kept[name] === undefined);
  const values = { ...kept, ...Object.fromEntries(missing.map((name) => [name, madeUp()])) };
  if (missing.length > 0) await writeDurably(path, `${JSON.stringify(values, null, 1)}\n`, 0o600);
  else if (text !== undefined) await chmod(path, 0o600);
  return values;
}

const madeUp = () => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
