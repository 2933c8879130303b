/** A piece of text as the PDF places it: points (1/72 inch), `y` from the page's upper edge down to the baseline. */
export type TextRun = { text: string; x: number; y: number; width: number; size: number };

/** What is written on one page; `runs` in the order of the file, upright text only. */
export type PdfPage = { width: number; height: number; runs: TextRun[] };
