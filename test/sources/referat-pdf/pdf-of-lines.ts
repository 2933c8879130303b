import PDFDocument from 'pdfkit';

/** What a maker of test PDFs draws with. */
export type Drawing = PDFKit.PDFDocument;

/** A PDF (A4, Helvetica) of what `draw` draws. */
export const pdfOf = (draw: (drawing: Drawing) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((answer, reject) => {
    const drawing = new PDFDocument({ size: 'A4', margin: 71, bufferPages: true, ...options });
    const parts: Uint8Array[] = [];
    drawing.on('data', (part: Uint8Array) => parts.push(part));
    drawing.on('end', () => answer(new Uint8Array(Buffer.concat(parts))));
    drawing.on('error', reject);
    draw(drawing);
    drawing.end();
  });
