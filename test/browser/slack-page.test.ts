import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeView } from '../../functions/slack-app/buttons/change-view.ts';
import { helpText } from '../../functions/slack-app/commands/help-text.ts';
import { returnMessages } from '../../functions/slack-app/return/return-messages.ts';
import { listen, localApp } from '../../infra/local/endpoints/serving/local-server.ts';
import { type LocalSlack, startSlack } from '../../infra/local/endpoints/slack/start-slack.ts';
import { storyMessage } from '../../shared/channels/slack/alert-blocks.ts';
import { correctionMessage } from '../../shared/channels/slack/correction-blocks.ts';
import { changedItem, type ItemChange } from '../../shared/domain/change.ts';
import { aCorrection } from '../support/a-correction.ts';
import { aDecision } from '../support/a-decision.ts';
import { wordsUnderItemOne } from '../support/a-letter.ts';
import { aRevision } from '../support/a-revision.ts';
import { aStory } from '../support/a-story.ts';
import { anItem } from '../support/an-item.ts';
import { contrastOfText } from './contrast.ts';
import { type Look, openBrowser } from './support.ts';

const channel = 'C0BESKAEFT';
/** Where screenshots go, when somebody wants to look at them. */
const pictures = process.env.REFERATVAGT_SCREENSHOTS;
const looks: readonly Look[] = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

const item = anItem({ link: 'https://dagsorden.ballerup.dk/vis?id=8', decision: aDecision('Udsættes') });
const itemOne = anItem({ number: '1', title: 'Godkendelse af dagsorden', decision: aDecision(wordsUnderItemOne) });
const reworded: ItemChange = {
  kind: 'decision-reworded',
  stage: 'after-publication',
  path: 'items/8/decision',
  item: changedItem(item),
  pairing: null,
  before: aDecision('Udvalget godkendte indstillingen den 14. april.'),
  after: aDecision(
    'Udvalget tog indstillingen til efterretning den 14. april, og der gives en status i efteråret 2026.',
  ),
};

/** Everything that a channel can be told, in one channel. */
const tellAll = async (client: WebClient) => {
  const postponed = aStory({ after: [itemOne, item] });
  const [line] = postponed.lines;
  if (line === undefined) throw new Error('There is nothing to tell.');
  const first = await client.chat.postMessage({ channel, ...storyMessage([line], postponed.letter) });
  const edited = aStory({ before: [item], after: [{ ...item, decision: aDecision('Taget til efterretning') }] });
  const inThread = { channel, thread_ts: String(first.ts) };
  const decided = storyMessage(edited.lines, edited.letter);
  await client.chat.postMessage({ ...inThread, ...decided, reply_broadcast: true });
  const target = null;
  const correction = correctionMessage(
    [{ key: 'correction.0', cases: [], correction: aCorrection(), target }],
    postponed.letter,
  );
  await client.chat.postMessage({ ...inThread, ...correction });
  await client.chat.update({
    channel,
    ts: String(first.ts),
    ...storyMessage([line], postponed.letter, new Map([[line.key, '16. april']])),
  });
  const many = aStory({
    after: Array.from({ length: 5 }, (_, index) =>
      anItem({
        number: `${index + 1}`,
        title: `Lokalplan ${index + 1} for Speciallægehusområdet ved Centrumgadekrydset i Måløv`,
        caseNumber: `01.02-${index}`,
        link: item.link,
        decision: aDecision('Indstillingen godkendt.'),
      }),
    ),
  });
  await client.chat.postMessage({ channel, ...storyMessage(many.lines, many.letter) });
  const missed = many.lines.map(({ words }) => ({ words, letter: many.letter }));
  const [back] = returnMessages('2026-04-12T08:00:00.000Z', missed, { mostAnswers: 0 });
  await client.chat.postMessage({ channel, ...back });
};

describe('The local Slack is readable on a phone and on a screen, by day and by night', () => {
  let home: string;
  let slack: LocalSlack;
  let browser: Browser;
  let stopApp: () => Promise<void>;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'referatvagt-slack-page-'));
    const app = localApp('The app', { maxBody: 1_000_000 });
    const server = await listen('The app', { app, port: 0 });
    stopApp = server.stop;
    slack = await startSlack({
      home,
      port: 0,
      token: 'xoxb-local',
      channels: [
        { channel, name: 'beskæftigelse' },
        { channel: 'C0SKOLE001', name: 'skole-og-dagtilbud-i-ballerup' },
      ],
      app: { clientId: 'klient', clientSecret: 'hemmelig', signingSecret: 'underskrift', url: `${server.url}/` },
    });
    const client = new WebClient('xoxb-local', { slackApiUrl: slack.apiUrl });
    app.post('/slack/events', async (c) => {
      const { payload } = await c.req.parseBody();
      if (typeof payload !== 'string')
        return c.json({ text: await helpText({ watched: [], sittings: { committeesOf: async () => [] } }) });
      const { trigger_id } = JSON.parse(payload) as { trigger_id: string };
      const view = changeView({ revision: aRevision(), changes: [reworded], because: [], subscriptionIds: [] });
      await client.views.open({ trigger_id, view });
      return c.text('');
    });
    await tellAll(client);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await slack.stop();
    await stopApp();
    await rm(home, { recursive: true });
  });

  it.each([
    ['the channel', null],
    ['an empty channel', 'text="skole-og-dagtilbud-i-ballerup"'],
    ['the answer to a command', '.command button'],
    ['the window with a change', 'button[value="show-change"] >> nth=0'],
  ])('%s', async (name, press) => {
    for (const { width, scheme } of looks) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
      await page.goto(slack.pageUrl, { waitUntil: 'load' });
      if (press !== null) await Promise.all([page.waitForNavigation(), page.click(press)]);
      const file = `slack-${name.replaceAll(' ', '-')}-${width}-${scheme}.png`;
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, file), fullPage: true });
      expect(await page.locator('h1').count(), 'a heading').toBe(1);
      const widest = await page.evaluate('document.documentElement.scrollWidth');
      expect(widest, `no sideways scrolling at ${width} px`).toBeLessThanOrEqual(width);
      expect(await page.evaluate(contrastOfText), `contrast by ${scheme}`).toBeGreaterThanOrEqual(4.5);
      await page.close();
    }
  });
});
