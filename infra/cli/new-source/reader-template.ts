/** "aaben-dagsorden" -> "aabenDagsordenReader" */
export const readerName = (id: string): string =>
  `${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Reader`;

/** A reader that answers every page with `unexpected-layout`, under a head that is to be filled in. */
export const readerTemplate = ({ id, month }: { id: string; month: string }): string => `/*
 * Site:     TODO: what it is, who publishes there, and where ("https://...").
 * Contact:  TODO: the municipality, and the vendor if there is one.
 * History:
 *   ${month}  Begun; nothing is read yet.
 */
import { failed } from '../../domain/result.ts';
import type { PageReader } from '../source.ts';

/** TODO: which pages it reads, and what their id is. */
export const ${readerName(id)}: PageReader = {
  platform: '${id}',
  // Cheap, and true of this platform's pages only: it also picks the reader of a page whose home is not known.
  recognises: (page) => page.includes('TODO: a landmark of this platform'),
  // First find a landmark and name it where it is missing. Landmark there and nothing in it: that is an empty meeting.
  read: () => failed({ kind: 'unexpected-layout', missing: 'everything: this reader reads nothing yet' }),
};
`;
