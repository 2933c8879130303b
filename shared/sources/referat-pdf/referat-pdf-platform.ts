import { readPdfList } from './pdf-list.ts';
import { pdfPageSource } from './pdf-page-source.ts';
import { referatPdfReader } from './referat-pdf-reader.ts';

/** PDF files of whole-meeting minutes, and web pages that link to such files. */
export const referatPdfPlatform = {
  file: referatPdfReader,
  site: { readList: readPdfList, open: pdfPageSource },
};
