import { composeMail } from '../../../shared/channels/email/compose-mail.ts';
import { conversationOf, listOf } from '../../../shared/channels/email/conversation.ts';
import { makeWordLetters, type WordLetters } from '../../../shared/channels/email/letter-mail.ts';
import type { Letter } from '../../../shared/channels/letter.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { signedTokens } from '../../../shared/platform/signed-token.ts';
import { machine, table } from '../measure.ts';
import { alertLetters, digestLetters } from './letters.ts';

type Case = { name: string; lettersOf: (reader: number) => Letter[]; readers: number; goal: number };

const cases: Case[] = [
  { name: 'an alert of 3 items, the same for all', lettersOf: () => alertLetters(0), readers: 1500, goal: 300 },
  { name: 'an alert of 3 items, another for each', lettersOf: alertLetters, readers: 600, goal: 300 },
  { name: 'a digest of 200 items, another for each', lettersOf: digestLetters, readers: 200, goal: 100 },
];
const warmUp = 100;

/** How many messages one core words, signs links for and composes in a second. */
export const benchMail = async (): Promise<void> => {
  process.stdout.write(`Composing mails, on ${machine()}\n\n`);
  const rows = [];
  for (const one of cases) rows.push(await rowOf(one));
  process.stdout.write(`${table([['', 'KB each', 'a second', 'goal', ''], ...rows])}\n`);
};

const rowOf = async ({ name, lettersOf, readers, goal }: Case): Promise<string[]> => {
  const all = Array.from({ length: warmUp + readers }, (_, reader) => lettersOf(reader));
  const wordLetters = makeWordLetters();
  const compose = async (reader: number) => (await mailTo(reader, all[reader] ?? [], wordLetters)).length;
  let bytes = 0;
  for (let reader = 0; reader < warmUp; reader += 1) await compose(reader);
  const before = process.cpuUsage();
  for (let reader = warmUp; reader < warmUp + readers; reader += 1) bytes += await compose(reader);
  const { user, system } = process.cpuUsage(before);
  const aSecond = Math.round(readers / ((user + system) / 1_000_000));
  return [name, (bytes / readers / 1000).toFixed(1), String(aSecond), String(goal), aSecond >= goal ? 'ok' : 'SLOW'];
};

const now = () => new Date('2026-04-15T09:00:00.000Z');
const tokens = signedTokens(async () => 'k'.repeat(64), now);
const web = 'https://web.example';

const mailTo = async (reader: number, letters: Letter[], wordLetters: WordLetters): Promise<Buffer> => {
  const subscriber = `subscriber-${reader}`;
  const claims = { subscriberId: subscriber, subscriptionIds: ['subscription-1', 'subscription-2'] };
  const links = {
    manage: `${web}/styr/${await tokens.sign('manage', { ...claims, subscriptionIds: [] })}`,
    unsubscribe: `${web}/afmeld/${await tokens.sign('unsubscribe', claims)}`,
  };
  return composeMail({
    ...wordLetters(letters, links),
    from: 'varsel@example.org',
    to: `laeser${reader}@example.org`,
    key: `alert.${reader}`,
    follows: [],
    thread: conversationOf(letters, subscriberId(subscriber)),
    list: listOf(letters),
    at: now(),
    unsubscribe: links.unsubscribe,
  });
};
