import { describe, expect, it } from 'vitest';
import { htmlParts } from '../../../shared/sources/firstagenda/html-parts.ts';
import { isTooDeep } from '../../../shared/sources/html/nesting.ts';

const texts = (html: string) =>
  htmlParts(html).parts.map(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]);
const inContainer = (html: string) => `<div><div id="sagsfremstillingContainer">${html}</div></div>`;

describe("the parts of an item's Html", () => {
  it('are bounded by headings of the container and of its own divs', () => {
    expect(texts(inContainer('<div><h3>Beslutning</h3><span>Godkendt</span></div><h2>Fremstilling</h2>Tekst'))).toEqual(
      [
        ['Beslutning', 'Godkendt'],
        ['Fremstilling', 'Tekst'],
      ],
    );
  });

  it('are not bounded by headings further down', () => {
    const quoted = '<h3>Fremstilling</h3><div><div><h3>Beslutning</h3><p>Udsat</p></div></div>';
    expect(texts(inContainer(quoted))).toEqual([['Fremstilling', 'Beslutning', 'Udsat']]);
  });

  it('have headings that may be split by markup or empty', () => {
    const html = '<h3><b>I</b>ndstilling:</h3><p>A</p><h3>&nbsp;</h3><p>B</p>';
    expect(texts(inContainer(html))).toEqual([['Indstilling', 'A', 'B']]);
  });

  it('show lists as people see them', () => {
    const html = '<ol start="3"><li>C<ol><li>c1</li></ol></li><li><p>D</p></li></ol><ul><li>e</li></ul>';
    expect(texts(inContainer(html))).toEqual([['', '3. C', 'a) c1', '4. D', '- e']]);
  });

  it('leave out what is not shown', () => {
    const html = "<title>Punkt</title><style>p{}</style><script>alert('x')</script><!-- x --><p>A&nbsp;\u00adB</p>";
    expect(texts(inContainer(html))).toEqual([['', 'A B']]);
  });

  it('survive what is not closed, and what is nested deeper than calls can be', () => {
    expect(texts(inContainer('<h3>Beslutning</h3><span><b>Godkendt'))).toEqual([['Beslutning', 'Godkendt']]);
    const deep = `${'<div>'.repeat(10_000)}dybt`;
    expect(texts(inContainer(deep))).toEqual([['', 'dybt']]);
    expect(texts(inContainer('<br>'.repeat(200_000)))).toEqual([]);
  });
});

describe('a page made to hold us', () => {
  it('is told by its depth', () => {
    expect(isTooDeep('<div>'.repeat(1_000_000))).toBe(true);
  });

  it('is not merely a long one', () => {
    expect(isTooDeep('<p>Tekst<br></p>'.repeat(30_000))).toBe(false);
  });
});
