import { type Drawing, pdfOf } from './pdf-of.ts';

const numberAtTheEnd = /^(.*[\p{Ll}."]) ?(\d)\.$/u;

/**
 * The 2019 form as a PDF made from its text, line by line as the old site's print page had them: item titles in larger
 * letters, list numbers drawn to the left after their text.
 */
export const pdfOf2019 = (text: string): Promise<Uint8Array> =>
  pdfOf(
    (drawing) => {
      let isTitle = false;
      for (const line of text.split('\n').map((each) => each.trimEnd())) {
        isTitle = /^Punkt \d+ /u.test(line) || (isTitle && line !== '');
        drawing.fontSize(isTitle ? 14 : 10);
        drawLine(drawing, line);
      }
    },
    { margin: 40 },
  );

const drawLine = (drawing: Drawing, line: string): void => {
  if (line.trim() === '') {
    drawing.moveDown(0.9);
    return;
  }
  const [, words, number] = numberAtTheEnd.exec(line) ?? [];
  if (drawing.y + 14 > 841 - 40) drawing.addPage();
  const { y } = drawing;
  drawing.text(words ?? line, 60, y, { lineBreak: false });
  if (number !== undefined) drawing.text(`${number}.`, 46, y, { lineBreak: false });
  drawing.x = 60;
  drawing.y = y + drawing.currentLineHeight();
};
