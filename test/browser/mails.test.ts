import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closingWords } from '../../shared/channels/closing-words.ts';
import { accountMail } from '../../shared/channels/email/account-mail.ts';
import { closingMail } from '../../shared/channels/email/closing-mail.ts';
import { confirmationMail } from '../../shared/channels/email/confirmation-mail.ts';
import { makeWordLetters } from '../../shared/channels/email/letter-mail.ts';
import type { Letter } from '../../shared/channels/letter.ts';
import type { ToldItem } from '../../shared/domain/telling.ts';
import { aCorrection } from '../support/a-correction.ts';
import { aDecision } from '../support/a-decision.ts';
import { aFollowedUp } from '../support/a-followed-up.ts';
import { aLetter } from '../support/a-letter.ts';
import { anItem } from '../support/an-item.ts';
import { contrastOfText } from './contrast.ts';
import { looks, openBrowser } from './support.ts';

/** Where screenshots go, when somebody wants to look at them. */
const pictures = process.env.REFERATVAGT_SCREENSHOTS;
const manage = 'https://referatvagt.example/styr/eyJhbGciOiJIUzI1NiJ9.token';
const unsubscribe = 'https://referatvagt.example/afmeld/eyJhbGciOiJIUzI1NiJ9.token';

const worded = (...letters: Letter[]) => makeWordLetters()(letters, { manage, unsubscribe });
const six = (text: string) =>
  anItem({
    number: '6',
    title: 'Omlægning og styring af aktiveringsindsatsen',
    caseNumber: '85.15.70-100-12-26',
    decision: aDecision(text, 2),
  });
const before = 'Indstillingens punkt 1: Taget til efterretning.\nIndstillingens punkt 2: Indstillingen godkendt.';
const after = `${before.slice(0, -1)} med bemærkning om, at udvalget får en status i efteråret 2026.`;
const edited = aLetter({ before: [six(before)], after: [six(after)], because: [{ by: 'source' }] });
const several = aLetter({ because: [{ by: 'source' }, { by: 'word', word: 'radikalisering' }] });
const decided = (): Letter => {
  const letter = aLetter({ after: [anItem({ decision: aDecision('Taget til efterretning') })] });
  const [told] = letter.items as [ToldItem];
  const because = [{ by: 'case', caseNumber: told.item.caseNumber ?? '' } as const];
  const news = { news: 'case-decided', followedUp: aFollowedUp(), because } as const;
  return { ...letter, items: [{ ...told, ...news }] };
};
const agenda = (): Letter => {
  const letter = aLetter({
    after: ['Godkendelse af dagsorden', 'Ny skole i Måløv', 'Årsberetning 2025'].map((title, index) =>
      anItem({ number: `${index + 1}`, title, decision: aDecision('Godkendt') }),
    ),
    because: [{ by: 'committee', committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget' }],
  });
  const items = letter.items.map((told) => ({ ...told, news: 'scheduled', decision: null }) as ToldItem);
  return { ...letter, meeting: { ...letter.meeting, stage: 'agenda' }, items };
};
const mentioned = aLetter({
  after: [
    anItem({
      decision: aDecision('Godkendt'),
      sections: [{ heading: 'Sag', text: 'Der bygges nyt. Udvidelsen omfatter også svømmehallen, jf. bilag 2.' }],
    }),
  ],
  because: [{ by: 'word', word: 'svømmehal' }],
});
const followedOn = aLetter({
  after: [anItem({ decision: aDecision('Godkendt') })],
  because: [{ by: 'case', caseNumber: '15.00.00-A00-23-26' }],
});
const wanted = [
  'ordet »radikalisering« i Ballerup',
  'emnet Skole i Ballerup',
  'alt fra Børne- og Skoleudvalget i Ballerup',
];

const mails: [string, { subject: string; html: string }][] = [
  ['at once', worded(aLetter())],
  ['several items', worded(several)],
  ['edited', worded({ ...edited, readBefore: '2026-04-14T09:03:00.000Z' })],
  ['an agenda', worded(agenda())],
  ['a word in the text', worded(mentioned)],
  ['a case followed on', worded(followedOn)],
  [
    'a digest that takes back what it tells',
    worded(aLetter(), {
      ...aLetter(),
      items: [],
      capturedAt: '2026-04-16T09:00:00.000Z',
      corrections: [{ ...aCorrection(), toldAt: null }],
    }),
  ],
  ['a digest', worded(several, edited, decided())],
  ['a correction', worded({ ...aLetter(), items: [], corrections: [aCorrection()] })],
  ['a decided case', worded(decided())],
  [
    'a case that is followed no longer',
    closingMail(
      closingWords({
        subscription: { wishes: [{ by: 'case', caseNumber: '15.00.00-A00-23-26' }], kinds: null },
        municipality: 'Ballerup',
        quiet: {
          since: '2026-05-12T15:00:00.000Z',
          last: {
            title: anItem().title,
            committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
            startsAt: '2026-05-12T15:00:00.000Z',
          },
        },
      }),
      { follow: 'https://referatvagt.example/?kommune=ballerup&sag=15.00.00-A00-23-26', manage },
    ),
  ],
  ['quarterly', accountMail('alive', { wanted, link: manage, unsubscribe })],
  [
    'to confirm',
    confirmationMail(
      { wishes: [{ by: 'word', word: 'radikalisering' }], kinds: null },
      { municipality: 'Ballerup', link: manage },
    ),
  ],
];

describe('Every mail is readable on a phone and on a screen, by day and by night', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(mails)('%s', async (name, { html }) => {
    for (const { width, scheme } of looks) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
      await page.setContent(html);
      if (pictures !== undefined)
        await page.screenshot({
          path: join(pictures, `${name.replaceAll(' ', '-')}-${width}-${scheme}.png`),
          fullPage: true,
        });
      const widest = await page.evaluate('document.documentElement.scrollWidth');
      expect(widest, `no sideways scrolling at ${width} px`).toBeLessThanOrEqual(width);
      expect(await page.evaluate(contrastOfText), `contrast by ${scheme}`).toBeGreaterThanOrEqual(4.5);
      await page.close();
    }
  });
});
