import type { RunningSystem } from './a-running-system.ts';

export const confirmationLink = (text: string | null): string => {
  const link = /http\S+\/bekraeft\/\S+/.exec(text ?? '')?.[0];
  if (link === undefined) throw new Error('The mail holds no link to confirm.');
  return link;
};

/** Fills in the form on the front page; answers with the page's status and text. */
export const signUp = async ({ cloud }: Pick<RunningSystem, 'cloud'>, form: Record<string, string>) => {
  const answer = await fetch(new URL('tilmeld', cloud.webUrl), { method: 'POST', body: new URLSearchParams(form) });
  const page = await answer.text();
  await cloud.settle();
  return { status: answer.status, page };
};

/** Somebody who signed up and pressed the button of the page that the mail leads to. */
export const aConfirmedReader = async (
  system: RunningSystem,
  wish: { ord?: string; emne?: string },
  adresse: string,
): Promise<void> => {
  await signUp(system, { kommune: 'ballerup', adresse, ...wish });
  const mail = (await system.mailbox.messages()).findLast(({ recipients }) => recipients.includes(adresse));
  await fetch(confirmationLink(mail?.text ?? null), { method: 'POST' });
};

/** What came to an address, the confirmation left out. */
export const alertsTo = async ({ mailbox }: Pick<RunningSystem, 'mailbox'>, address: string) =>
  (await mailbox.messages()).filter(
    ({ recipients, text }) => recipients.includes(address) && !text?.includes('/bekraeft/'),
  );
