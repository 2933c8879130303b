import { agendaJsonOf, agendaPage, itemHtml, itemJson } from '../a-firstagenda-page.ts';

/** How a hostile page must end: read in full (how many items), or as a problem of these kinds. */
type End = { items: number } | { problem: readonly string[] };
export type HostilePage = { build: () => string; end: End };

const megabyte = 1024 * 1024;
const toMegabytes = (text: string, megabytes: number): string =>
  text.repeat(Math.floor((megabytes * megabyte) / text.length));
// A page is refused when it is longer than three million characters: these are just below.
const full = 2.8;
const inItem = (report: string): string => agendaPage([itemJson(0, { html: itemHtml({ report }) })]);
const many = <Thing>(count: number, make: (index: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, index) => make(index));
/** Puts raw JSON where a page has a mark, so that no value of that size has to be built. */
const withRaw = (value: unknown, raw: string): string => JSON.stringify(value).replace('"RAW"', () => raw);
const ballerup = (body: string): string =>
  `<html><body><div class="os2web-meetings-meeting full"><h1>Byrådet</h1><div class="fields-inline"><div class="field">03.12.2019 kl. 13:00</div></div>${body}</div></body></html>`;
const accordion = (items: string): string => ballerup(`<h2>Åben dagsorden</h2><ul class="accordion">${items}</ul>`);
const minutesText = (body: string): string =>
  `# REFERAT Byrådet d. 14-04-2026\n\nMødedato Tirsdag d. 14. april 2026 kl. 18:00\n\n${body}`;

const refused = { problem: ['implausible', 'unexpected-layout'] } as const;
const broken = { problem: ['unexpected-layout'] } as const;

/** Pages made to hold a reader, to fill its memory or to have half a meeting taken for a whole one. */
export const hostilePages: Record<string, HostilePage> = {
  '8 MB of nested divs': { build: () => inItem(toMegabytes('<div>', 7.5)), end: refused },
  'nested tags with ends that fit nothing': { build: () => inItem(toMegabytes('<b></i>', 1.8)), end: refused },
  'many items, each nested below the limit': {
    build: () => agendaPage(many(28, (index) => itemJson(index, { html: itemHtml({ report: '<b>'.repeat(33_000) }) }))),
    end: refused,
  },
  '200,000 list items': { build: () => inItem(`<ul>${'<li>a</li>'.repeat(200_000)}</ul>`), end: refused },
  '200,000 list items that are not closed': { build: () => inItem(`<ol>${'<li>a'.repeat(200_000)}`), end: refused },
  '20,000 list items': { build: () => inItem(`<ul>${'<li>a</li>'.repeat(20_000)}</ul>`), end: { items: 1 } },
  '250,000 attributes': {
    build: () => inItem(`<p ${many(250_000, (index) => `a${index}`).join(' ')}>Tekst</p>`),
    end: { items: 1 },
  },
  'an attribute of 2 MB': { build: () => inItem(`<p class="${toMegabytes('a ', 1.8)}">Tekst</p>`), end: { items: 1 } },
  '2 MB of blanks': { build: () => inItem(`<p>a${toMegabytes(' ', 1.8)}b</p>`), end: { items: 1 } },
  '2 MB of one word': { build: () => inItem(`<p>${toMegabytes('a', 1.8)}</p>`), end: { items: 1 } },
  'entities in entities': {
    build: () => inItem(`<!DOCTYPE x [<!ENTITY a "&a;&a;"><!ENTITY b "&a;&a;">]><p>${'&amp;'.repeat(100_000)}&b;</p>`),
    end: { items: 1 },
  },
  'entities without end': {
    build: () => inItem(`<p>${'&ampa&#x;&#99999999999;&'.repeat(50_000)}</p>`),
    end: { items: 1 },
  },
  'a quarter of a million comments': { build: () => inItem('<!---->'.repeat(250_000)), end: refused },
  'tags that never end': { build: () => inItem('<a '.repeat(300_000)), end: refused },
  '50,000 items': { build: () => agendaPage(many(50_000, (index) => itemJson(index))), end: refused },
  '6,000 items': { build: () => agendaPage(many(6000, (index) => itemJson(index, { html: '' }))), end: refused },
  '22,000 attachments': {
    build: () => agendaPage([itemJson(0, { attachments: many(22_000, (index) => `Bilag ${index}`) })]),
    end: refused,
  },
  'a title of a megabyte': { build: () => agendaPage([itemJson(0, { title: toMegabytes('Sag ', 1) })]), end: refused },
  'a participant of blanks': { build: () => agendaPage([itemJson(0)], [`A${toMegabytes(' ', full)}B`]), end: refused },
  'a participant of brackets': { build: () => agendaPage([itemJson(0)], [toMegabytes('(', full)]), end: refused },
  'a decision of a megabyte': {
    build: () =>
      agendaPage([itemJson(0, { html: itemHtml({ decision: 'Med stemmerne 9 for og 2 imod. '.repeat(35_000) }) })]),
    end: { items: 1 },
  },
  'a decision of many short paragraphs': {
    build: () => agendaPage([itemJson(0, { html: itemHtml({ decision: '<p>1. Godkendt</p>'.repeat(3000) }) })]),
    end: { items: 1 },
  },
  'JSON nested 100,000 deep': { build: () => '['.repeat(100_000) + ']'.repeat(100_000), end: broken },
  'objects nested 100,000 deep where an item is': {
    build: () => withRaw(agendaJsonOf(['RAW']), `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    end: broken,
  },
  'objects nested 100,000 deep in a field of no interest': {
    build: () =>
      withRaw({ ...agendaJsonOf([itemJson(0)]), Andet: 'RAW' }, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    end: { items: 1 },
  },
  '400,000 numbers where items are': {
    build: () => withRaw(agendaJsonOf(['RAW']), many(400_000, String).join()),
    end: refused,
  },
  '400,000 numbers where attachments are': {
    build: () => withRaw(agendaJsonOf([{ ...itemJson(0), Bilag: ['RAW'] }]), many(400_000, String).join()),
    end: refused,
  },
  '200,000 keys': {
    build: () => `{${many(200_000, (index) => `"k${index}":0`).join()},${agendaPage([itemJson(0)]).slice(1)}`,
    end: { items: 1 },
  },
  'numbers where texts belong': { build: () => agendaPage([{ ...itemJson(0), Caption: 42 }]), end: broken },
  'a text where a list belongs': {
    build: () => JSON.stringify({ ...agendaJsonOf([]), Dagsordenpunkter: 'ingen' }),
    end: broken,
  },
  'a number too large for a number': {
    build: () => agendaPage([itemJson(0)]).replace('"Sorting":1', '"Sorting":1e999'),
    end: broken,
  },
  'keys that reach for the prototype': {
    build: () =>
      withRaw(
        { ...agendaJsonOf([{ ...itemJson(0), constructor: { prototype: { polluted: 1 } } }]), Andet: 'RAW' },
        '1,"__proto__":{"polluted":1,"Dagsordenpunkter":[]},"constructor":{"prototype":{"polluted":1}}',
      ),
    end: { items: 1 },
  },
  'NUL bytes': {
    build: () => agendaPage([itemJson(0, { title: 'S\0a\0g', html: itemHtml({ report: '<p>\0</p>' }) })]),
    end: { items: 1 },
  },
  'lone surrogates': {
    build: () => agendaPage([itemJson(0, { title: 'Sag \ud800 \udfff', html: itemHtml({ decision: '\udc00' }) })]),
    end: { items: 1 },
  },
  'a script in a title': {
    build: () => agendaPage([itemJson(0, { title: `<script>alert('x')</script><img src=x onerror=alert(1)>` })]),
    end: { items: 1 },
  },
  'a script in the text': {
    build: () =>
      agendaPage([
        itemJson(0, { html: itemHtml({ report: '<script>alert(1)</script><svg onload=alert(1)><p>a</p>' }) }),
      ]),
    end: { items: 1 },
  },
  'a web page nested half a million deep': { build: () => accordion(toMegabytes('<div>', full)), end: refused },
  'a web page of 200,000 list items': { build: () => accordion('<li>a</li>'.repeat(200_000)), end: refused },
  'a web page of blanks': { build: () => accordion(toMegabytes(' ', full)), end: { items: 0 } },
  'a web page that opens tags without end': { build: () => accordion(toMegabytes('<a ', full)), end: refused },
  'a web page of participants in brackets': {
    build: () =>
      ballerup(`<div class="field--name-field-os2web-m-partic"><ul><li>${toMegabytes('(', full)}</li></ul></div>`),
    end: refused,
  },
  'a text of 150,000 items': {
    build: () => minutesText(many(150_000, (index) => `Punkt ${index}: a`).join('\n\n')),
    end: refused,
  },
  'a text of one long line': { build: () => minutesText(`Punkt 1: ${toMegabytes('a ', full)}`), end: { items: 1 } },
  'a text of a million blank lines': { build: () => minutesText(`Punkt 1: a${'\n'.repeat(1_000_000)}`), end: refused },
  'blank lines alone': { build: () => toMegabytes('\n', full), end: refused },
  '150,000 blank lines alone': { build: () => '\n'.repeat(150_000), end: broken },
  'a text of 150,000 blank lines before the first item': {
    build: () => minutesText(`${'\n'.repeat(150_000)}Punkt 1: a`),
    end: { items: 1 },
  },
  'a text of brackets that are not closed': {
    build: () => minutesText(`Punkt 1: ${toMegabytes('<http:', full)}`),
    end: { items: 1 },
  },
  'a text of dots': { build: () => minutesText(`${toMegabytes('. ', full)}1\n\nPunkt 1: a`), end: { items: 1 } },
  'a text of contents alone': {
    build: () => minutesText(`Indholdsfortegnelse\n${toMegabytes('Sag .... 1\n', full)}`),
    end: refused,
  },
  'more than a page may be': {
    build: () => agendaPage([itemJson(0, { html: 'a'.repeat(20 * megabyte) })]),
    end: refused,
  },
  nothing: { build: () => '', end: broken },
  'NUL bytes alone': { build: () => '\0'.repeat(8 * megabyte), end: refused },
};
