import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo, confirmationLink } from '../journeys/support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from '../journeys/support/a-running-system.ts';
import { contrastOfText } from './contrast.ts';
import { type Look, looks, openBrowser } from './support.ts';

const { steps } = ballerupStory();
const minutes = { name: 'minutes', steps: steps.slice(2, 3) };
const reader = 'laeser@example.org';
/** Where screenshots go, when somebody wants to look at them. */
const pictures = process.env.REFERATVAGT_SCREENSHOTS;

describe('What people see is readable on a phone and on a screen, by day and by night', () => {
  let system: RunningSystem;
  let browser: Browser;
  const links: Record<string, string> = {};

  beforeAll(async () => {
    system = await aRunningSystem(minutes);
    browser = await openBrowser();
    await system.look();
    await aConfirmedReader(system, { ord: 'radikalisering' }, reader);
    await system.publishNext();
    const [mail] = await alertsTo(system, reader);
    const first = (await system.mailbox.messages()).find(({ text }) => text?.includes('/bekraeft/'));
    links['the mail'] = new URL(`mail/${mail?.messageId}/html`, system.mailbox.pageUrl).href;
    links['the front page'] = system.cloud.webUrl;
    links['the page to confirm'] = confirmationLink(first?.text ?? null);
    links['the page to stop'] = /http\S+\/afmeld\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    links['the evidence page'] = /http\S+\/besked\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const seen = async (name: string, { width, scheme }: Look, check: (page: Page) => Promise<void>) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    await page.goto(links[name] ?? '', { waitUntil: 'load' });
    if (pictures !== undefined)
      await page.screenshot({
        path: join(pictures, `${name.replaceAll(' ', '-')}-${width}-${scheme}.png`),
        fullPage: true,
      });
    await check(page);
    await page.close();
  };

  it.each(['the mail', 'the front page', 'the page to confirm', 'the page to stop', 'the evidence page'])(
    '%s',
    async (name) => {
      for (const look of looks) {
        await seen(name, look, async (page) => {
          expect(await page.locator('h1').count(), 'a heading').toBeGreaterThan(0);
          const widest = await page.evaluate('document.documentElement.scrollWidth');
          expect(widest, `no sideways scrolling at ${look.width} px`).toBeLessThanOrEqual(look.width);
          expect(await page.evaluate(contrastOfText), `contrast by ${look.scheme}`).toBeGreaterThanOrEqual(4.5);
        });
      }
    },
  );
});
