import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../shared/sources/read-page.ts';
import { agendaJsonOf, itemHtml, itemJson } from './a-firstagenda-page.ts';

const withReport = (report: string) => {
  const page = JSON.stringify(agendaJsonOf([itemJson(0, { html: itemHtml({ report }) })]));
  const read = readPage(page, { origin: null, name: 'side' });
  return read.ok ? read.value.items[0]?.sections : read.problem;
};

describe('what no reader sees', () => {
  it('does not turn numbers into letters: a style that says "alpha" of something else than the list', () => {
    const list = (style: string) => withReport(`<p>Følgende:</p><ol style="${style}"><li>Ja.</li><li>Nej.</li></ol>`);
    expect(list('filter:alpha(opacity=100)')).toEqual(list('margin:0cm'));
    expect(list('list-style-type: lower-alpha;')).not.toEqual(list('margin:0cm'));
  });

  it('is a mark of direction in a word, as a soft hyphen is', () => {
    expect(withReport('<p>Sko\u200elen \u202aog\u202c ha\u2066ven\u2069.</p>')).toEqual(
      withReport('<p>Skolen og haven.</p>'),
    );
  });

  it('is a sign of no width inside a heading of a saved text', () => {
    const text = readFileSync(new URL('./pages/referat-text/an-agenda-as-plain-text.txt', import.meta.url), 'utf8');
    const marked = text.replaceAll('Punkt', 'Pu\u200bnkt').replaceAll('Mødedato', 'Møde\u200bdato');
    const [one, other] = [text, marked].map((page) => readPage(page, { origin: null, name: 'side' }));
    expect(other).toEqual(one);
  });
});
