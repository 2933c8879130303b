import { firstagendaReader } from './firstagenda/firstagenda-reader.ts';
import { firstagendaSource } from './firstagenda/firstagenda-source.ts';
import { listedPublications } from './firstagenda/listed-publications.ts';
import { readListPage } from './os2web/list-page.ts';
import { os2webReader } from './os2web/os2web-reader.ts';
import { os2webSource } from './os2web/os2web-source.ts';
import { referatPdfPlatform } from './referat-pdf/referat-pdf-platform.ts';
import { referatTextReader } from './referat-text/referat-text-reader.ts';
import { type SitePlatform, wholeList } from './site.ts';
import type { FileReader, PageReader } from './source.ts';

/** What a platform can do: read its pages (`text`) or its files (`file`), and its sites; null where there are only files. */
export type Platform = { site: SitePlatform | null } & (
  | { text: PageReader; file?: undefined }
  | { file: FileReader; text?: undefined }
);

/** Every platform that can be read. A new one is a line here, and a source of it one in the registry. */
export const platforms = {
  firstagenda: {
    text: firstagendaReader,
    site: { readList: wholeList(listedPublications), open: firstagendaSource },
  },
  os2web: { text: os2webReader, site: { readList: readListPage, open: os2webSource } },
  'referat-pdf': referatPdfPlatform,
  'referat-text': { text: referatTextReader, site: null },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof platforms;

/** The platforms of sites, which the registry's sources are on. */
export type SitePlatformId = {
  [Id in PlatformId]: (typeof platforms)[Id]['site'] extends null ? never : Id;
}[PlatformId];
