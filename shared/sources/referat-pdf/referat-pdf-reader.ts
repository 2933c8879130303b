/*
 * Site:     any web page that links to minutes as PDF files, or a folder of them; made with Ballerup's files.
 * Contact:  the municipality whose minutes they are (https://ballerup.dk).
 * History:
 *   2019-12  The print page of Ballerup's old site: item titles in larger letters, list numbers beside their text.
 *   2026-04  FirstAgenda's whole-meeting PDF: a title page, a table of contents, an item to a page.
 *   2026-11  Both are read with unpdf 1.8 (pdf.js 6.1), in a thread of its own.
 */
import type { FileReader } from '../source.ts';
import { isPdf, readPdf } from './read-pdf.ts';

export const referatPdfReader: FileReader = { platform: 'referat-pdf', recognises: isPdf, read: readPdf };
