import type { System } from './start-system.ts';

/**
 * Installs the app into the local Slack's workspace where it is not, by the pages that a person would go through. Throws when a
 * page does not answer as it should.
 */
export async function installSlackApp({ cloud, slack }: Pick<System, 'cloud' | 'slack'>): Promise<void> {
  if (slack.workspace.isInstalled()) return;
  const asked = await fetch(new URL('slack/install', cloud.functionUrl('slack-app')), { redirect: 'manual' });
  const authorize = new URL(locationIn(asked));
  const body = new URLSearchParams({ state: authorize.searchParams.get('state') ?? '', answer: 'ja' });
  const answered = await fetch(authorize, { method: 'POST', body, redirect: 'manual' });
  const [cookie = ''] = (asked.headers.get('set-cookie') ?? '').split(';');
  const done = await fetch(locationIn(answered), { headers: { cookie } });
  if (!done.ok) throw new Error(`The Slack app could not be installed: it answered ${done.status}.`);
}

function locationIn(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`A page of the installation answered ${response.status} and led nowhere.`);
  return location;
}
