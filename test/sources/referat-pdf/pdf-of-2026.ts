import { type Drawing, pdfOf } from './pdf-of.ts';

const sizes = [11, 18, 15, 13.5, 12.5, 12, 11.8];
const markup = /^(#*)\s*(.*)$/u;

/**
 * The 2026 form as a PDF made from its text: a title page with the participants in a column, contents with dots and page
 * numbers, headings in larger letters, paragraphs wrapped by the PDF writer, a running title and page numbers.
 */
export const pdfOf2026 = (text: string, { gap = 0.9 } = {}): Promise<Uint8Array> =>
  pdfOf((drawing) => {
    const [head = '', rest = ''] = text.split('## Indholdsfortegnelse');
    const [contents = '', body = ''] = divide(rest, rest.indexOf('# Punkt 1:'));
    drawHead(drawing, head);
    drawing.addPage().fontSize(15).text('Indholdsfortegnelse').moveDown();
    for (const line of contents.split('\n').filter((each) => each !== '')) drawEntry(drawing, line);
    for (const block of body.split(/\n(?:[ \t]*\n)+/u)) drawBlock(drawing, block, gap);
    drawEdges(drawing, 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget - 14-04-2026');
  });

const divide = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at)];

const plain = (text: string): string =>
  text
    .replaceAll('**', '')
    .replace(/^\*(.+)\*$/u, '$1')
    .replace(/<(http[^>]+)>/gu, '$1');

const drawHead = (drawing: Drawing, head: string): void => {
  for (const block of head
    .split('\n\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const [, label, value = ''] = /^\*\*(\p{L}+)\*\*\s+([\s\S]+)$/u.exec(block) ?? [];
    if (label === undefined)
      drawing
        .fontSize(18)
        .text(plain(block.replace(/^# /u, '')))
        .moveDown(2);
    else {
      const { y } = drawing;
      drawing.fontSize(11).font('Helvetica-Bold').text(label, 71, y).font('Helvetica');
      drawing.text(value.replaceAll(/\s*\n/gu, ' '), 180, y, { width: 344 }).moveDown();
      drawing.x = 71;
    }
  }
};

const drawEntry = (drawing: Drawing, line: string): void => {
  const [, title = '', number = ''] = /^(.*?)[.\s]+(\d+)$/u.exec(line) ?? [];
  drawing.fontSize(10);
  const dots = Math.floor((428 - drawing.widthOfString(title)) / drawing.widthOfString('.'));
  const { y } = drawing;
  drawing.text(`${title}${'.'.repeat(Math.max(0, dots))}`, 71, y, { lineBreak: false });
  drawing.text(number, 505, y, { width: 19, align: 'right' });
  drawing.x = 71;
};

const drawBlock = (drawing: Drawing, block: string, gap: number): void => {
  for (const line of block.split('\n').filter((each) => each.trim() !== '')) {
    const [, marks = '', content = ''] = markup.exec(line) ?? [];
    if (line.includes('\t')) drawRow(drawing, line.split('\t'));
    else if (marks !== '') drawHeading(drawing, plain(content), marks.length);
    else if (/^(?:\d+\.|-) /u.test(line)) drawPoint(drawing, line);
    else drawing.fontSize(11).text(plain(line), 71);
  }
  drawing.fontSize(11).moveDown(gap);
};

const drawHeading = (drawing: Drawing, content: string, level: number): void => {
  const isItem = content.startsWith('Punkt ');
  if (isItem) drawing.addPage();
  drawing.fontSize(isItem ? 18 : (sizes[Math.max(2, level)] ?? 12)).text(content, 71);
};

/** Mark and text are drawn apart, as word processors do. */
const drawPoint = (drawing: Drawing, line: string): void => {
  const [mark = '', ...words] = line.split(' ');
  drawing.fontSize(11);
  if (drawing.y + drawing.heightOfString(words.join(' '), { width: 432 }) > 841 - 71) drawing.addPage();
  const { y } = drawing;
  drawing.text(words.join(' '), 92, y, { width: 432 });
  const below = drawing.y;
  drawing.text(mark === '-' ? '•' : mark, 75, y, { lineBreak: false });
  drawing.x = 71;
  drawing.y = below;
};

const columns = [71, 285, 360, 435, 500];

const drawRow = (drawing: Drawing, cells: readonly string[]): void => {
  if (cells.every((cell) => /^-*$/u.test(cell))) return;
  if (drawing.y + 10 > 841 - 71) drawing.addPage();
  drawing.fontSize(6);
  const { y } = drawing;
  for (const [index, cell] of cells.entries()) drawing.text(cell, columns[index] ?? 71, y, { lineBreak: false });
  drawing.x = 71;
  drawing.y = y + 10;
};

const drawEdges = (drawing: Drawing, title: string): void => {
  const { count } = drawing.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    drawing.switchToPage(page);
    drawing.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    drawing.fontSize(8).text(title, 71, 30, { lineBreak: false });
    drawing.text(`Side ${page + 1} af ${count}`, 480, 805, { lineBreak: false });
  }
};
