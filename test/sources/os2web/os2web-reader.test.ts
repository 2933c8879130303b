import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { readListPage } from '../../../shared/sources/os2web/list-page.ts';
import { os2webReader } from '../../../shared/sources/os2web/os2web-reader.ts';

const meetingPage = (parts: { head?: string; items?: string; when?: string }) =>
  `<div class="os2web-meetings-meeting full"><h1>Byrådet</h1>
   <div class="fields-inline"><div class="field">${parts.when ?? '03.12.2019 kl. 13:00'}</div></div>${parts.head ?? ''}
   <h2>Åben dagsorden</h2><ul class="accordion">${parts.items ?? ''}</ul></div></html>`;
const itemHtml = (content: string, title = 'Punkt 1 Budget') =>
  `<li><button aria-controls="a">${title}</button><div id="a" class="os2web-meetings-bp">${content}</div></li>`;
const section = (heading: string, body: string, classes = '') =>
  `<div class="os2web-meetings-bpa teaser ${classes}"><h3>${heading}</h3><div class="field--name-body">${body}</div></div>`;

const read = (page: string): Publication => {
  const publication = os2webReader.read(page, {
    origin: 'https://ballerup.dk',
    name: '/dagsorden/byraadet-03-12-2019',
  });
  if (!publication.ok) throw new Error(JSON.stringify(publication.problem));
  return publication.value;
};
const itemOf = (content: string, title?: string): AgendaItem | undefined =>
  read(meetingPage({ items: itemHtml(content, title) })).items[0];

describe('a meeting page of OS2web', () => {
  it.each([
    ['03.12.2019 kl. 13:00', '2019-12-03T12:00:00.000Z'],
    ['3.7.2024 kl. 8.30', '2024-07-03T06:30:00.000Z'],
    ['Tirsdag den 3. december 2019 - kl. 13:00', '2019-12-03T12:00:00.000Z'],
  ])('begins at %s, Danish time', (when, startsAt) => {
    expect(read(meetingPage({ when })).startsAt).toBe(startsAt);
  });

  it('has one who is named on both lists as away', () => {
    const box = (name: string, line: string) =>
      `<div class="field--name-field-${name}"><ul><li>${line}</li></ul></div>`;
    const head = box('os2web-m-partic', 'Musa Kekec (A) - Deltog') + box('os2web-m-partic-cancel', 'Musa Kekec (A)');
    expect(read(meetingPage({ head })).participants).toEqual([
      { name: 'Musa Kekec', party: 'A', role: null, absent: true },
    ]);
  });

  it('is an agenda until an item has a section "Beslutning", even an empty one', () => {
    expect(read(meetingPage({ items: itemHtml('') })).stage).toBe('agenda');
    const undecided = read(meetingPage({ items: itemHtml(section('Beslutning', '<p>Afbud: Anna Berg</p>')) }));
    expect(undecided).toMatchObject({
      stage: 'minutes',
      items: [{ decision: { kind: 'empty' }, absent: ['Anna Berg'] }],
    });
  });

  it('is no meeting without its landmarks', () => {
    const page = '<h1>Velkommen</h1><ul class="accordion"><li>Borger</li></ul></html>';
    expect(os2webReader.read(page, { origin: null, name: 'x' })).toEqual({
      ok: false,
      problem: { kind: 'unexpected-layout', missing: 'no "div.os2web-meetings-meeting"' },
    });
  });

  it('that is nested to hold us is a problem', () => {
    const page = meetingPage({ items: itemHtml('<div>'.repeat(50_000)) });
    expect(os2webReader.read(page, { origin: null, name: 'x' })).toMatchObject({ problem: { kind: 'implausible' } });
    expect(read(meetingPage({ items: itemHtml('<div>'.repeat(500)) })).items).toHaveLength(1);
  });

  it('that breaks off is a problem, however much of it is there', () => {
    const page = meetingPage({ items: itemHtml(section('Beslutning', '<p>Godkendt</p>')) });
    for (const length of [page.length - 8, page.length - 30])
      expect(os2webReader.read(page.slice(0, length), { origin: null, name: 'x' })).toMatchObject({
        problem: { kind: 'unexpected-layout', missing: /breaks off/ },
      });
  });

  it('tells its own address when it is saved', () => {
    const canonical = '<link rel="canonical" href="https://ballerup.dk/dagsorden/byraadet-03-12-2019">';
    const saved = os2webReader.read(canonical + meetingPage({}), { origin: null, name: 'side.html' });
    expect(saved).toMatchObject({ value: { link: 'https://ballerup.dk/dagsorden/byraadet-03-12-2019' } });
  });
});

describe('an item of an OS2web page', () => {
  it.each([
    ['Punkt 1 Meddelelser', '1', 'Meddelelser', false],
    ['Punkt 12a: Budget 2027', '12a', 'Budget 2027', false],
    ['Punkt 3 3A-skolen', '3', '3A-skolen', false],
    ['Punkt 4 LUKKET - Salg af grund', '4', 'Salg af grund', true],
    ['Punkt 5', '5', 'Punkt 5', false],
  ])('is named by its button: %s', (button, number, title, closed) => {
    expect(itemOf('', button)).toMatchObject({ number, title, closed });
  });

  it('is not decided by what is quoted in it', () => {
    const quoted = '<h3>Beslutning</h3><p>Udsat</p>';
    for (const content of [section('Indhold', quoted), `<div class="field--name-body">${quoted}</div>`])
      expect(itemOf(content)?.decision).toBeNull();
  });

  it('is decided by its section, by that section under another heading, or by a heading of its own', () => {
    const decisions = [
      section('Beslutning', '<p>Godkendt</p>'),
      section('Afgørelse', '<p>Godkendt</p>', 'os2wm-bpa-decision'),
      '<div><div><h3>Beslutning:</h3><div><p>Godkendt</p></div></div></div>',
    ];
    for (const content of decisions) expect(itemOf(content)?.decision?.text).toBe('Godkendt');
  });

  it("keeps what was said under an earlier treatment, and another body's decision, apart", () => {
    const content =
      section('Tidligere behandling', '<p>Økonomiudvalget den 9. april 2019 Punkt 4</p><p>Anbefales</p>') +
      section('Beslutning i Økonomiudvalget den 9. april 2019', '<p>Udsat</p>');
    expect(itemOf(content)).toMatchObject({
      decision: null,
      earlierDecisions: [
        { heading: 'Økonomiudvalget den 9. april 2019 Punkt 4', text: 'Anbefales' },
        { heading: 'Beslutning i Økonomiudvalget den 9. april 2019', text: 'Udsat' },
      ],
    });
  });

  it('has files with links to the web only', () => {
    const file = (href: string, name: string) => `<span class="file"><a href="${href}">${name}</a></span>`;
    const content = `<div>${file('/f/1.pdf', 'Bilag 1')}${file('javascript:alert(1)', 'Bilag 2')}</div>`;
    expect(itemOf(content)?.attachments.map(({ name, link }) => [name, link])).toEqual([
      ['Bilag 1', 'https://ballerup.dk/f/1.pdf'],
      ['Bilag 2', null],
    ]);
    expect(itemOf(content)?.sections).toEqual([]);
  });

  it('counts a file once that is linked and named', () => {
    const content = `${section('Bilag', '<ul><li><span class="file"><a href="/f/1.pdf">Kort</a></span></li><li>Budget</li></ul>1 bilag')}`;
    expect(itemOf(content)?.attachments.map(({ name }) => name)).toEqual(['Kort', 'Budget']);
  });
});

describe('any page', () => {
  const from = { origin: 'https://ballerup.dk', name: '/dagsorden/byraadet-03-12-2019' };
  const saved = readFileSync(new URL('../pages/os2web/minutes.html', import.meta.url), 'utf8');
  const place = fc.nat({ max: saved.length });

  it('is read or is a problem, also with a piece of it missing, doubled or put elsewhere', () => {
    const broken = fc.tuple(place, place, place).map(([from, to, into]) => {
      const piece = saved.slice(Math.min(from, to), Math.max(from, to));
      return [saved.replace(piece, ''), saved.slice(0, into) + piece + saved.slice(into)];
    });
    fc.assert(
      fc.property(broken, (pages) => {
        for (const page of pages) {
          expect(typeof os2webReader.read(page, from).ok).toBe('boolean');
          expect(typeof readListPage(page, from).ok).toBe('boolean');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same with other white space and marks that are not seen', () => {
    const spaced = saved.replaceAll('> <', '>\n\t <').replaceAll('<p>', '<p> \n').replaceAll('Punkt ', 'Punkt&nbsp; ');
    const marked = spaced.replaceAll('godkendt', 'god\u00adkendt').replaceAll('<li>', '<!-- x --><li>');
    expect(os2webReader.read(marked, from)).toEqual(os2webReader.read(saved, from));
  });
});
