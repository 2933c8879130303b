import PDFDocument from 'pdfkit';

export type Drawing = PDFKit.PDFDocument;

// The same drawing gives the same bytes.
const info = { CreationDate: new Date('2026-04-15T08:53:00.000Z') };

/** A PDF (A4, Helvetica with the letters of windows-1252) of what `draw` draws. */
export const pdfOf = (
  draw: (drawing: Drawing) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((answer, reject) => {
    const drawing = new PDFDocument({ size: 'A4', margin: 71, bufferPages: true, info, ...options });
    const parts: Uint8Array[] = [];
    drawing.on('data', (part: Uint8Array) => parts.push(part));
    drawing.on('end', () => answer(new Uint8Array(Buffer.concat(parts))));
    drawing.on('error', reject);
    draw(drawing);
    drawing.end();
  });

export type Line = { text: string; x?: number; y: number; size?: number };

/** Pages of lines, each where it is to stand: points from the upper left corner. */
export const pdfOfLines = (pages: readonly (readonly Line[])[]): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf(
    (drawing) => {
      for (const page of pages) {
        drawing.addPage({ size: 'A4', margin: 0 });
        for (const { text, x = 71, y, size = 11 } of page)
          drawing.fontSize(size).text(text, x, y, { lineBreak: false });
      }
    },
    { autoFirstPage: false },
  );
