import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../endpoints/serving/durable-file.ts';
import type { System } from './start-system.ts';

type Form = { kommune: string; emne?: string; ord?: string; adresse: string };

/** Signs a reader up the first time that a home folder is used; a crash in between signs up again, which is harmless. */
export async function signUpOnce(system: System, home: string, form: Form): Promise<void> {
  const mark = join(home, 'signed-up.json');
  if (existsSync(mark)) return;
  await signUpAndConfirm(system, form);
  await writeDurably(mark, `${JSON.stringify({ signedUp: true })}\n`);
}

/**
 * Signs somebody up and confirms it, through the same pages and the same mail that a person would use.
 * Throws when a step is not answered as it should be.
 */
async function signUpAndConfirm({ cloud, mailbox }: System, form: Form): Promise<void> {
  const before = (await mailbox.messages()).length;
  await post(new URL('tilmeld', cloud.webUrl), new URLSearchParams(form));
  await cloud.settle();
  const mail = (await mailbox.messages()).slice(before).find(({ recipients }) => recipients.includes(form.adresse));
  const link = /http\S+\/bekraeft\/\S+/.exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error('No mail with a link to confirm came.');
  await post(new URL(link), new URLSearchParams());
}

async function post(url: URL, body: URLSearchParams): Promise<void> {
  const { ok, status } = await fetch(url, { method: 'POST', body });
  if (!ok) throw new Error(`${url.pathname.split('/')[1]} answered ${status}.`);
}
