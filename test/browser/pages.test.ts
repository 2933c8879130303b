import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo, confirmationLink } from '../journeys/support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from '../journeys/support/a-running-system.ts';
import { contrastOfText } from './contrast.ts';
import { type Look, looks, openBrowser } from './support.ts';

const minutes = { name: 'pages', steps: ballerupStory().steps.slice(2, 3) };
const reader = 'laeser@example.org';
const former = 'stoppet@example.org';
/** Where screenshots go, when somebody wants to look at them. */
const pictures = process.env.REFERATVAGT_SCREENSHOTS;

describe('The pages of a subscription are readable on a phone and on a screen, by day and by night', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manage = '';
  let confirm = '';
  let stopped = '';

  beforeAll(async () => {
    system = await aRunningSystem(minutes);
    browser = await openBrowser();
    await system.look();
    await aConfirmedReader(system, { ord: 'radikalisering' }, former);
    await aConfirmedReader(system, { ord: 'radikalisering' }, reader);
    await aConfirmedReader(system, { emne: 'beskaeftigelse' }, reader);
    await system.publishNext();
    await fetch(address('mit-link'), { method: 'POST', body: new URLSearchParams({ adresse: reader }) });
    await system.cloud.settle();
    const mails = await alertsTo(system, reader);
    manage = /http\S+\/styr\/\S+/u.exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
    const asked = (await system.mailbox.messages()).filter(({ recipients }) => recipients.includes(reader));
    confirm = confirmationLink(asked.find(({ text }) => text?.includes('/bekraeft/'))?.text ?? null);
    stopped = /http\S+\/afmeld\/\S+/u.exec((await alertsTo(system, former))[0]?.text ?? '')?.[0] ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const address = (path: string) => new URL(path, system.cloud.webUrl).href;
  const fillIn = async (page: Page, word: string) => {
    await page.goto(address(''));
    await page.fill('#ord', word);
    await page.click('summary');
  };
  const pages: [string, (page: Page) => Promise<unknown>][] = [
    ['the form, all of it', (page) => fillIn(page, 'cykelsti')],
    [
      'the preview',
      async (page) => {
        await fillIn(page, 'radikaliseringsindsatsen');
        await page.click('text=Vis, hvad du ville have fået');
      },
    ],
    [
      'a form that is not right',
      async (page) => {
        await fillIn(page, 'ur');
        await page.fill('#adresse', 'ny@example.org');
        await page.click('text=Tilmeld');
      },
    ],
    [
      'the answer to a sign-up',
      async (page) => {
        await fillIn(page, 'radikaliseringsindsatsen');
        await page.fill('#adresse', 'ny@example.org');
        await page.click('text=Tilmeld');
      },
    ],
    ['the page to manage', (page) => page.goto(manage)],
    [
      'the page to manage, changed',
      async (page) => {
        await page.goto(manage);
        await page.click('text="Ret"');
        await page.selectOption('[name=hvornaar] >> nth=0', 'weekly');
        await page.check('[value=bilag] >> nth=0');
        await page.click('text="Gem"');
        await page.waitForSelector(
          'text="Rettet: ordet »radikalisering« i Ballerup (kun bilag), samlet mandag morgen."',
        );
      },
    ],
    [
      'the page to manage, choosing anew',
      async (page) => {
        await page.goto(manage);
        await page.click('text="Ret"');
      },
    ],
    [
      'what could not be changed',
      async (page) => {
        await page.goto(manage);
        await page.evaluate(nobodys);
        await page.waitForSelector('text=Der er ikke ændret noget');
      },
    ],
    ['the page to ask for a link', (page) => page.goto(address('mit-link'))],
    [
      'the answer to asking for a link',
      async (page) => {
        await page.goto(address('mit-link'));
        await page.fill('#adresse', former);
        await page.click('text=Send linket');
      },
    ],
    ['what is confirmed already', (page) => page.goto(confirm)],
    [
      'what has just been stopped',
      async (page) => {
        await page.goto(stopped);
        await page.evaluate(pressed);
        await page.waitForSelector('text=Du er afmeldt');
      },
    ],
    ['what was stopped before', (page) => page.goto(stopped)],
    ['a link that is not valid', (page) => page.goto(address('styr/forkert'))],
    ['a page that there is not', (page) => page.goto(address('findes/ikke'))],
  ];

  const lookedAt = async (page: Page, name: string, { width, scheme }: Look) => {
    if (pictures !== undefined) {
      const file = `${name.replaceAll(/[ ,]+/gu, '-')}-${width}-${scheme}.png`;
      await page.screenshot({ path: join(pictures, file), fullPage: true });
    }
    expect(await page.locator('h1').count(), 'a heading').toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth'), 'no sideways scrolling').toBeLessThanOrEqual(
      width,
    );
    expect(await page.evaluate(contrastOfText), `contrast by ${scheme}`).toBeGreaterThanOrEqual(4.5);
    expect(await page.evaluate(withoutName), 'fields without a name').toEqual([]);
  };

  it.each(pages)('%s', async (name, open) => {
    for (const look of looks) {
      const page = await browser.newPage({ viewport: { width: look.width, height: 800 }, colorScheme: look.scheme });
      await open(page);
      await lookedAt(page, name, look);
      await page.close();
    }
  });
});

/** A form that names what is not on the page. */
const nobodys = `document.querySelectorAll('details [name=abonnement]').forEach((e) => { e.value = 'ingen' }); document.querySelector('details form').submit()`;

/** A button that the page shows only once. */
const pressed = `document.body.append(Object.assign(document.createElement('form'), { method: 'post', id: 'again' })), again.submit()`;

/** Fields and buttons that nobody could hear the name of (WCAG 2.1, 4.1.2). */
const withoutName = `[...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
  .filter((e) => !(e.labels?.length || e.textContent.trim() || e.getAttribute('aria-label')))
  .map((e) => e.outerHTML)`;
