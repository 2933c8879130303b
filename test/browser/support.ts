import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A headless Chromium out of the npm package; nothing has to be installed on the machine. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    // In one process, closing one page would end the browser.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
    headless: true,
  });

export type Look = { width: number; scheme: 'light' | 'dark' };
export const looks: readonly Look[] = [320, 640, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);
