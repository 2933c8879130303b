import { type ItemFacts, isClosed, type Part } from './meeting-facts.ts';

/** What FirstAgenda puts between the parts of a container. */
const gap = '\r\n\r\n';

/**
 * An item's Html in FirstAgenda's shape: the decision in a div of its own, then headed sections, attendance as the
 * decision's last line. Closed items have no container: nothing in an agenda, decision and attendance in minutes.
 */
export function itemHtml(item: ItemFacts): string {
  if (isClosed(item)) return decisionLines(item) === '' ? '' : `<div>${decisionLines(item)}</div>`;
  const sections = [
    decisionSection(item),
    contentSection(item),
    ...item.sections.map(sectionOf),
    recommendationSection(item),
  ];
  const written = sections.filter((section) => section !== '').join(gap);
  return `<div><div id='sagsfremstillingContainer'>${gap}${written}${gap}${gap}</div></div>`;
}

function decisionSection(item: ItemFacts): string {
  const lines = decisionLines(item);
  return lines === '' ? '' : `<div><h3>Beslutning</h3>\r\n<span>${lines}</span>\r\n</div>`;
}

function decisionLines({ decision, absent }: ItemFacts): string {
  const first = decision.slice(0, 1).map((line) => `<p class="xsltFirstParagraph">${escaped(line)}</p>`);
  const rest = decision.slice(1).map(paragraph);
  return [...first, ...rest, ...(absent.length > 0 ? [paragraph(`Afbud: ${absent.join(', ')}`)] : [])].join('\n');
}

const contentSection = ({ content }: ItemFacts) =>
  content.length === 0 ? '' : `<h3>Indhold</h3>\r\n<span class='ukendt'>${content.map(contentPart).join('\n')}</span>`;

const contentPart = ({ heading, lines }: Part) =>
  `${heading === '' ? '' : `<h4>${escaped(heading)}</h4>\n`}${linesOf(lines)}`;

const sectionOf = ({ heading, lines }: Part) =>
  `<h3>${escaped(heading)}</h3>\r\n<span class='ukendt'>${linesOf(lines)}</span>`;

function recommendationSection({ recommendation }: ItemFacts): string {
  if (recommendation === undefined) return '';
  const { lead, points } = recommendation;
  const listed =
    points.length === 0
      ? ''
      : `<ol type="1">${points.map((point) => `<li><span>${escaped(point)}</span></li>`).join('')}</ol>`;
  return `<div><h3>Indstilling</h3>\r\n<span class='indstilling'>${paragraph(lead)}${listed}</span>\r\n</div>`;
}

/** Paragraphs; lines that begin with "- " and follow one another become one list. */
const linesOf = (lines: string[]) =>
  lines
    .map((line) => (line.startsWith('- ') ? `<ul><li>${escaped(line.slice(2))}</li></ul>` : paragraph(line)))
    .join('\n')
    .replaceAll('</ul>\n<ul>', '');

const paragraph = (line: string) => `<p>${escaped(line)}</p>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
