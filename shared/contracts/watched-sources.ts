import { z } from 'zod';

/**
 * One source that this installation watches; `origin` replaces the registry's address (the replay site uses this), and
 * `listPath`, where given, the path of its list ("/politik/dagsordener?ar=2024"). `pdfs` says that the minutes are whole
 * PDF files: linked from the page at that address, or lying in a folder of this machine.
 */
export type WatchedSource = {
  sourceId: string;
  origin: string | null;
  listPath?: string;
  pdfs?: 'on-page' | { folder: string };
};

const howToWrite =
  'write a source as "ballerup", "ballerup@http://127.0.0.1:3003", "ballerup@pdf+https://example.dk/referater" or "ballerup@file:///srv/referater"';
const written =
  /^(?<sourceId>[a-z0-9-]+)(?:@(?:file:\/\/(?<folder>\/[^\s,@]*)|(?<pdf>pdf\+)?(?<origin>https?:\/\/[^\s,@/?#]+)(?<path>\/[^\s,@#]*)?))?$/;

const oneSource = z.string().transform((text, context): WatchedSource => {
  const found = written.exec(text)?.groups;
  if (found?.sourceId === undefined) {
    context.addIssue({ code: 'custom', message: howToWrite });
    return z.NEVER;
  }
  const { sourceId, folder, pdf, origin = null, path = '/' } = found;
  if (folder !== undefined) return { sourceId, origin: null, pdfs: { folder: decodeURIComponent(folder) } };
  const listPath = path === '/' && pdf === undefined ? {} : { listPath: path };
  return { sourceId, origin, ...listPath, ...(pdf === undefined ? {} : { pdfs: 'on-page' as const }) };
});

/** "ballerup, greve@http://127.0.0.1:3003": ids of the registry, separated by commas. */
export const watchedSources = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .pipe(z.array(oneSource).min(1, 'name at least one source'));
