import type { Context } from 'hono';
import { html } from 'hono/html';
import type { LocalApp } from '../serving/local-server.ts';
import { type Markup, page, pageHeaders, pagePolicy } from '../serving/page.ts';
import { type AppRequests, findButton, type LocalAppSettings } from './app-requests.ts';
import { drawText } from './draw-text.ts';
import { drawView } from './draw-view.ts';
import type { MessagesOnDisk } from './messages-on-disk.ts';
import { textOf } from './slack-arguments.ts';
import type { Channel } from './slack-room.ts';
import type { Workspace } from './workspace.ts';

type Parts = {
  channels: readonly Channel[];
  app: LocalAppSettings;
  requests: AppRequests;
  workspace: Workspace;
  messages: MessagesOnDisk;
};

/**
 * What the person here can do as in Slack: write a command, press a button, install the app and throw it out. Only our own
 * pages may ask for it.
 */
export function addAppPages(server: LocalApp, { app, channels, requests, workspace, messages }: Parts): void {
  server.use('/handling/*', async (c, next) =>
    ['same-origin', 'none', undefined].includes(c.req.header('sec-fetch-site'))
      ? next()
      : c.text('Only the pages here may do this.', 403),
  );
  server.post('/handling/kommando', async (c) => {
    const { channel, text } = await readForm(c);
    if (!channels.some((one) => one.channel === channel)) return c.text('There is no such channel.', 404);
    if (!textOf(text).trim().startsWith('/')) return c.text('A command begins with "/".', 400);
    return answering(c, async () =>
      answerPage(textOf(channel), drawn(await requests.command(textOf(channel), textOf(text)))),
    );
  });
  server.post('/handling/tryk', async (c) => {
    const { channel, ts, action, value } = await readForm(c);
    const message = messages.find(textOf(channel), textOf(ts));
    if (message === undefined) return c.text('There is no such message.', 404);
    const button = { actionId: textOf(action), value: textOf(value) };
    if (findButton(message, button) === undefined) return c.text('The message has no such button.', 400);
    return answering(c, async () => {
      const answer = await requests.press(message, button);
      return answerPage(textOf(channel), answer.view === null ? drawn(answer) : drawView(answer.view));
    });
  });
  server.post('/handling/afinstaller', async (c) => {
    await workspace.revoke();
    await requests.tell({ type: 'app_uninstalled' });
    return c.redirect('/', 303);
  });
  server.get('/oauth/v2/authorize', (c) => {
    const policy = pagePolicy(`'self' ${new URL(app.url).origin}`);
    return c.html(authorizePage(c.req.query('state') ?? ''), 200, pageHeaders(policy));
  });
  server.post('/oauth/v2/authorize', async (c) => {
    const { state, answer } = await readForm(c);
    const said = answer === 'ja' ? { code: workspace.codeForYes() } : { error: 'access_denied' };
    return c.redirect(
      `${new URL('slack/oauth', app.url)}?${new URLSearchParams({ ...said, state: textOf(state) })}`,
      303,
    );
  });
}

/** A form that cannot be read is an empty one: what it should have named is not there. */
const readForm = async (c: Context): Promise<Record<string, unknown>> => {
  try {
    return await c.req.parseBody();
  } catch {
    return {};
  }
};

/** The app's answer; 502 where it does not answer at all. */
const answering = async (c: Context, ask: () => Promise<Markup>): Promise<Response> => {
  try {
    return c.html(await ask(), 200, pageHeaders());
  } catch (error) {
    // What fetch throws when nobody listens; anything else is our own fault.
    if (!(error instanceof TypeError)) throw error;
    return c.text('The app does not answer.', 502);
  }
};

const drawn = ({ status, text }: { status: number; text: string }): Markup =>
  status === 200 ? drawText({ type: 'mrkdwn', text: text || 'Gjort.' }) : html`<p>Appen svarede ${status}.</p>`;

const answerPage = (channel: string, shown: Markup): Markup =>
  page(
    { title: 'Svar - Slack', style: 'slack' },
    html`<header><p class="workspace">Slack</p><p>Kun du kan se svaret.</p></header>
<main><h1>Svar fra Referatvagt</h1>${shown}<p><a href="/kanal/${channel}">Tilbage til kanalen</a></p></main>`,
  );

const authorizePage = (state: string): Markup =>
  page(
    { title: 'Giv adgang - Slack', style: 'slack' },
    html`<header><p class="workspace">Slack</p></header>
<main><h1>Referatvagt vil gerne ind i arbejdsområdet Lokal</h1>
<form method="post" action="/oauth/v2/authorize">
  <input type="hidden" name="state" value="${state}">
  <button name="answer" value="ja">Tillad</button> <button name="answer" value="nej">Afvis</button>
</form></main>`,
  );
