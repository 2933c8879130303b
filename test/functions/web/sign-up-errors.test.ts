import { describe, expect, it } from 'vitest';
import { aWeb } from './a-web.ts';

const filledIn = { kommune: 'ballerup', emne: 'skole', ord: '', adresse: 'astrid@example.dk', hvornaar: 'daily' };

const noCaseNumber = 'Det ligner ikke et sagsnummer. Skriv det, som det står i referatet.';

type Wrong = [string, Record<string, string>, string];

describe('a form that is not right', () => {
  it.each<Wrong>([
    ['no address', { adresse: '' }, 'Det ligner ikke en e-mailadresse.'],
    ['two addresses', { adresse: 'a@example.dk,b@example.dk' }, 'Det ligner ikke en e-mailadresse.'],
    ['a header in the address', { adresse: 'a@example.dk\r\nBcc: b@example.dk' }, 'Det ligner ikke en e-mailadresse.'],
    ['neither topic nor word', { emne: '' }, 'Vælg et emne, eller skriv et ord.'],
    ['a word that is too short', { emne: '', ord: 'ur' }, 'Skriv et ord på mindst tre bogstaver.'],
    ['a word without letters', { emne: '', ord: '!!!!' }, 'Vælg et emne, eller skriv et ord.'],
    ['a word that is too long', { emne: '', ord: 'å'.repeat(61) }, 'Ordet er for langt.'],
    ['a topic that we do not have', { emne: 'skoel' }, 'Det emne kender vi ikke.'],
    [
      'more things than one subscription can hold',
      { ord: Array.from({ length: 48 }, (_, n) => `ord${n}`).join(',') },
      'Det er for meget på én gang. Vælg højst 48 ting, og tilmeld dig igen med resten.',
    ],
    ...['sagen om broen', 'www.ond-bank.dk/vind1', 'ond.dk/1', 'ring 70 20 15 10', 'du har vundet 5000', '1'].map(
      (sag): Wrong => [`a case number that is none (${sag})`, { sag }, noCaseNumber],
    ),
    ...[
      'https://ond.example',
      'www.ond.example',
      'ond.dk/vind',
      'vind/udvalget',
      'Du har vundet ring 70 20 15 10',
      'Ring 70201510',
    ].map(
      (udvalg): Wrong => [`a committee that is a link (${udvalg})`, { udvalg }, 'Det ligner ikke navnet på et udvalg.'],
    ),
    [
      'a message instead of words',
      { ord: 'du har vundet 5000 kr ring 70 20 15 10 nu' },
      'Skriv højst fire ord i træk, og sæt komma imellem det, vi skal finde hver for sig.',
    ],
    ['a kind that we do not have', { art: 'sladder' }, 'Vælg blandt de slags, vi skriver om.'],
    ['an address without a top domain', { adresse: 'astrid@localhost' }, 'Det ligner ikke en e-mailadresse.'],
    ['an address with a number for a domain', { adresse: 'astrid@127.0.0.1' }, 'Det ligner ikke en e-mailadresse.'],
    ['two dots before the @', { adresse: 'a..b@example.dk' }, 'Det ligner ikke en e-mailadresse.'],
    ['a municipality that is not watched', { kommune: 'greve' }, 'Den kommune læser vi ikke.'],
    ['a time that we do not offer', { hvornaar: 'hourly' }, 'Vælg, hvornår vi skal skrive.'],
  ])('is answered with the form and a reason: %s', async (_, fields, reason) => {
    const { press, writes } = aWeb();
    const answer = await press('/tilmeld', { ...filledIn, ...fields });
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain(`<p class="error" role="alert">${reason}</p>`);
    expect(text).toContain('<form method="post" action="/tilmeld">');
    expect(writes).toEqual([]);
  });

  it.each([
    'Teknik- og Miljøudvalget',
    'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
    '§ 17, stk. 4-udvalg',
    '.Spørgsmål / Svar til Byrådet 2022-2025',
    'Byråd 2022-2025 (Greve) & Co.',
  ])('is not one with the committee %s', async (udvalg) => {
    expect((await aWeb().press('/tilmeld', { ...filledIn, udvalg })).status).toBe(200);
  });

  it.each([
    ['empty', { body: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['JSON', { body: JSON.stringify(filledIn), headers: { 'content-type': 'application/json' } }],
    ['of parts without their border', { body: 'adresse', headers: { 'content-type': 'multipart/form-data' } }],
    ['of parts that are cut off', { body: '--x\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ])('is answered with the form when it is %s', async (_, sent) => {
    const { open, writes } = aWeb();
    const answer = await open('/tilmeld', { method: 'POST', ...sent });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Vælg en kommune.');
    expect(writes).toEqual([]);
  });

  it.each([
    ['says so', true],
    ['does not say so', false],
  ])('is refused unread when it is larger than any form and %s', async (_, isSaid) => {
    const { open, subscribed, writes } = aWeb();
    const { confirm, unsubscribe } = await subscribed();
    const body = `adresse=${'a'.repeat(20_000)}`;
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(isSaid ? { 'content-length': String(body.length) } : {}),
    };
    for (const path of ['/tilmeld', confirm, unsubscribe]) {
      const answer = await open(path, { method: 'POST', body, headers });
      expect(answer.status).toBe(413);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(writes).toEqual([]);
  });
});
