import { describe, expect, it } from 'vitest';
import { itemHtml } from '../../../../infra/local/site/item-html.ts';
import type { ItemFacts } from '../../../../infra/local/site/meeting-facts.ts';

const anItem = (overrides: Partial<ItemFacts> = {}): ItemFacts => ({
  number: '4',
  title: 'Cykelsti',
  caseNumber: '05.01.00-A00-1-26',
  content: [],
  sections: [],
  decision: [],
  attachments: [],
  absent: [],
  ...overrides,
});

const inContainer = (parts: string) =>
  `<div><div id='sagsfremstillingContainer'>\r\n\r\n${parts}\r\n\r\n\r\n\r\n</div></div>`;

describe("an item's Html", () => {
  it('is an empty container when nothing is written', () => {
    expect(itemHtml(anItem())).toBe(inContainer(''));
  });

  it('has the decision first, with attendance as its last line', () => {
    expect(itemHtml(anItem({ decision: ['1: Godkendt', '2: Udsat'], absent: ['A (B)', 'C (D)'] }))).toBe(
      inContainer(
        '<div><h3>Beslutning</h3>\r\n<span><p class="xsltFirstParagraph">1: Godkendt</p>\n<p>2: Udsat</p>\n<p>Afbud: A (B), C (D)</p></span>\r\n</div>',
      ),
    );
  });

  it('numbers recommendations by their place in a list', () => {
    const recommendation = { lead: 'Centeret indstiller, at', points: ['Stien anlægges.', 'Der afsættes penge.'] };
    expect(itemHtml(anItem({ recommendation }))).toContain(
      '<ol type="1"><li><span>Stien anlægges.</span></li><li><span>Der afsættes penge.</span></li></ol>',
    );
  });

  it('makes one list of lines that follow one another', () => {
    const content = [{ heading: 'Sammendrag', lines: ['Før', '- en', '- to', 'Efter'] }];
    expect(itemHtml(anItem({ content }))).toContain('<p>Før</p>\n<ul><li>en</li><li>to</li></ul>\n<p>Efter</p>');
  });

  it('escapes what is written', () => {
    expect(itemHtml(anItem({ decision: ['<script> & co'] }))).toContain('&lt;script&gt; &amp; co');
  });

  it('has no container for a closed item: nothing in an agenda, only decision and attendance in minutes', () => {
    const closed = anItem({ title: 'Lukket: Salg af grund' });
    expect(itemHtml(closed)).toBe('');
    expect(itemHtml({ ...closed, absent: ['A (B)'] })).toBe('<div><p>Afbud: A (B)</p></div>');
  });
});
