import { z } from 'zod';

/**
 * One source that this installation watches; `origin` replaces the registry's address (the replay site uses this), and
 * `listPath`, where given, the path of its list ("/politik/dagsordener?ar=2024").
 */
export type WatchedSource = { sourceId: string; origin: string | null; listPath?: string };

const parts = /^(?<sourceId>[^@]+)(?:@(?<origin>https?:\/\/[^/]+)(?<path>\/.*)?)?$/;

const oneSource = z
  .string()
  .regex(
    /^[a-z0-9-]+(@https?:\/\/[^\s,@/?#]+(\/[^\s,@#]*)?)?$/,
    'write a source as "ballerup" or "ballerup@http://127.0.0.1:3003"',
  )
  .transform((text): WatchedSource => {
    const { sourceId = text, origin, path = '/' } = parts.exec(text)?.groups ?? {};
    const watched = { sourceId, origin: origin ?? null };
    return path === '/' ? watched : { ...watched, listPath: path };
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
