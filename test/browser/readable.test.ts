import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo, confirmationLink } from '../journeys/support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from '../journeys/support/a-running-system.ts';
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

/** The weakest contrast between a text and the ground it stands on (WCAG 2.1, 1.4.3), worked out in the page. */
const contrastOfText = `(() => {
  const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => { for (let e = element; e; e = e.parentElement) { const [r, g, b, a = 1] = parts(getComputedStyle(e).backgroundColor); if (a > 0) return [r, g, b]; } return [255, 255, 255]; };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const texts = [...document.querySelectorAll('body *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== ''));
  return Math.min(...texts.map((e) => ratio(light(parts(getComputedStyle(e).color)), light(ground(e)))));
})()`;
