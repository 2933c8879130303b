import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type TopicReason, topicsOfItem } from '../../../shared/domain/topics/topics-of-item.ts';
import { problemInWords } from '../../../shared/sources/problem.ts';
import { readFile as readPublication } from '../../../shared/sources/read-page.ts';
import { CommandFailed } from '../command-failed.ts';

/** `referatvagt topics <file>`: which topics each item of a saved publication got, and why. */
export async function topicsCommand(file: string): Promise<void> {
  const read = await readPublication(await bytesOf(file), { origin: null, name: basename(file) });
  if (!read.ok) throw new CommandFailed(`${file}: ${problemInWords(read.problem)}`);
  for (const item of read.value.items) {
    process.stdout.write(`${item.number.padStart(4)}  ${item.title}\n`);
    const reasons = topicsOfItem(item, read.value.committee);
    for (const reason of reasons) process.stdout.write(`        ${reason.topic.label}: ${becauseInWords(reason)}\n`);
    if (reasons.length === 0) process.stdout.write('        intet emne\n');
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandFailed(`${file}: cannot be read`, { cause });
  }
}

const becauseInWords = ({ because }: TopicReason): string => {
  if ('kle' in because) return `sagsnummerets KLE-emne ${because.kle}`;
  return 'word' in because ? `ordet »${because.word}«` : `udvalgets navn (»${because.committee}«)`;
};
