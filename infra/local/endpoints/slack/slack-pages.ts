import { html } from 'hono/html';
import type { LocalApp } from '../serving/local-server.ts';
import { type Markup, page, pageHeaders } from '../serving/page.ts';
import { drawMessage } from './draw-message.ts';
import type { MessagesOnDisk, SlackMessage } from './messages-on-disk.ts';
import type { Channel } from './slack-room.ts';

/** More than anyone reads through in a browser; the rest stay on disk. */
const shownAtMost = 200;

type Shown = {
  channels: readonly Channel[];
  messages: MessagesOnDisk;
  /** Where the app is installed; null when there is none. */
  installUrl: string | null;
  isInstalled: () => boolean;
};

/** The page for people: `/` shows the first channel, `/kanal/<id>` one by its id. */
export function addSlackPages(app: LocalApp, shown: Shown): void {
  app.get('/', (c) => c.html(pageOf(shown.channels[0], shown), 200, pageHeaders()));
  app.get('/kanal/:id', (c) => {
    const channel = shown.channels.find((one) => one.channel === c.req.param('id'));
    return c.html(pageOf(channel, shown), channel ? 200 : 404, pageHeaders());
  });
}

const pageOf = (channel: Channel | undefined, { channels, messages, installUrl, isInstalled }: Shown): Markup =>
  page(
    { title: channel ? `#${channel.name} - Slack` : 'Ingen kanal - Slack', style: 'slack', live: true },
    html`<header>
  <p class="workspace">Slack</p>
  <p>Det, Referatvagt har skrevet her på maskinen. Intet er sendt til Slack.</p>
  ${channelMenu(channels, channel)}
  ${installUrl === null ? '' : appMenu(installUrl, isInstalled())}
</header>
${channel ? conversation(channel, messages.all(), installUrl !== null) : noChannel}`,
  );

const channelMenu = (
  channels: readonly Channel[],
  current: Channel | undefined,
): Markup => html`<nav aria-label="Kanaler"><ul>
  ${channels.map(({ channel, name }) => {
    const here = channel === current?.channel;
    return html`<li><a href="/kanal/${channel}" ${here ? html`aria-current="page"` : ''}><span aria-hidden="true">#</span> ${name}</a></li>`;
  })}
</ul></nav>`;

const appMenu = (installUrl: string, isInstalled: boolean): Markup =>
  isInstalled
    ? html`<form method="post" action="/handling/afinstaller"><button>Afinstaller Referatvagt</button></form>`
    : html`<p><a href="${installUrl}">Installer Referatvagt</a></p>`;

/** Sends what is written as Slack does. */
const commandForm = (channel: string): Markup => html`<form class="command" method="post" action="/handling/kommando">
  <input type="hidden" name="channel" value="${channel}">
  <label>Kommando <input name="text" value="/referat følg emne Skole" size="40"></label>
  <button>Send</button>
</form>`;

const noChannel = html`<main><h1>Kanalen findes ikke</h1><p>Kanalerne bliver sat op i stages.ts.</p></main>`;

/** Oldest first and newest last, as in Slack; a thread stands under the message it answers. */
const conversation = ({ channel, name }: Channel, all: SlackMessage[], takesCommands: boolean): Markup => {
  const here = all.filter((message) => message.channel === channel);
  const inChannel = here.filter(({ threadTs, alsoInChannel }) => threadTs === null || alsoInChannel);
  return html`<main>
  <h1><span aria-hidden="true">#</span> ${name}</h1>
  <p class="state" data-live-state>Siden følger selv med.</p>
  <div data-live>
    ${here.length === 0 ? html`<p class="empty">Her er stille. Næste gang kanalens emner rammes, står beskeden her.</p>` : ''}
    ${inChannel.length > shownAtMost ? html`<p class="state">Kun de nyeste ${shownAtMost} beskeder vises.</p>` : ''}
    <ol class="messages">${inChannel.slice(-shownAtMost).map((message) => drawMessage(message, { ...around(message, here), pressable: takesCommands }))}</ol>
  </div>
  ${takesCommands ? commandForm(channel) : ''}
  <noscript><p><a href="/kanal/${channel}">Hent siden igen</a></p></noscript>
</main>`;
};

const around = (message: SlackMessage, here: SlackMessage[]) =>
  message.threadTs === null
    ? { answers: here.filter(({ threadTs }) => threadTs === message.ts) }
    : { answers: [], note: 'svar i en tråd, også sendt til kanalen' };
