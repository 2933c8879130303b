import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { makeWordLetters } from '../../../shared/channels/email/letter-mail.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter, wordsUnderItemOne } from '../../support/a-letter.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';

const unsubscribe = 'https://referatvagt.example/afmeld/token';
const manage = 'https://referatvagt.example/styr/token';
const pageOf = (letter: ReturnType<typeof aLetter>) => load(makeWordLetters()([letter], { manage, unsubscribe }).html);
const hostile = `<script>alert('1')</script><img src=x onerror="alert(2)"> & "quoted"`;

describe('the HTML of a mail', () => {
  const page = pageOf(aLetter());
  const first = page('.item').first();

  it('says the same as the text', () => {
    expect(page('.where').text()).toBe('Uddannelses-, Erhvervs- og Beskæftigelsesudvalget, Ballerup');
    expect(page('.when').text()).toBe('Referat af mødet tirsdag 14. april 2026, set 15. april kl. 11.00');
    expect(first.find('.heading').text()).toBe('Udsat til næste møde i udvalget');
    expect(first.find('h2').text()).toBe('Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune');
    expect(first.find('blockquote').text()).toBe(
      `Beslutning: »Udsættes«Et andet sted i referatet står der: »${wordsUnderItemOne}«`,
    );
    expect(first.text()).toContain('Sagsnr. 15.00.00-A00-23-26');
    expect(first.text()).toContain('Du får det, fordi du følger ordet »radikalisering« i Ballerup.');
  });

  it('leads to the item, the evidence and the way to stop', () => {
    expect(first.find('a').attr('href')).toBe('https://dagsorden.ballerup.dk/vis?id=referat-1&punktid=punkt-8');
    const links = page('a')
      .toArray()
      .map((link) => page(link).attr('href'));
    expect(links).toContain(
      'https://referatvagt.example/besked/ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600/1',
    );
    expect(links.slice(-2)).toEqual([manage, unsubscribe]);
  });

  it('is in Danish and needs nothing from outside', () => {
    expect(page('html').attr('lang')).toBe('da');
    expect(page('img, script, link, iframe').length).toBe(0);
  });

  it('marks the words that an edit took away and put in', () => {
    const edited = pageOf(
      aLetter({
        before: [anItem({ decision: aDecision('Tilskuddet til havnen godkendt.') })],
        after: [anItem({ decision: aDecision('Tilskuddet til skolen godkendt.') })],
      }),
    );
    expect([edited('del').text(), edited('ins').text()]).toEqual(['havnen', 'skolen']);
  });

  it('keeps the lines of a decision', () => {
    const split = page('.item').last().find('blockquote').html();
    expect(split).toContain('Taget til efterretning.<br>Indstillingens punkt 2');
  });

  it('shows texts of a page as text, wherever they stand', () => {
    const item = {
      number: hostile,
      title: hostile,
      caseNumber: hostile,
      link: `https://example.dk/"><script>`,
    };
    const letter = aLetter({
      municipality: hostile,
      because: [
        { by: 'word', word: hostile },
        { by: 'committee', committee: hostile },
      ],
      before: [anItem({ ...item, decision: aDecision(`Godkendt ${hostile}`) })],
      after: [
        anItem({ ...item, decision: aDecision(`Udsættes ${hostile}`), attachments: [anAttachment({ name: hostile })] }),
      ],
    });
    const hostilePage = pageOf({ ...letter, meeting: { ...letter.meeting, committee: hostile } });
    expect(hostilePage('script, img').length).toBe(0);
    expect(hostilePage('title').text()).toContain('<script>');
    expect(hostilePage('h2').text()).toContain(hostile);
    expect(hostilePage('.where').text()).toBe(`${hostile}, ${hostile}`);
    expect(hostilePage('.item a').attr('href')).toBe('https://example.dk/"><script>');
    expect(hostilePage('.item').text()).toContain(`Nyt bilag: ${hostile}`);
  });
});
