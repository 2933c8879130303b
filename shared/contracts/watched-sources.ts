import { z } from 'zod';

/** One source that this installation watches; `origin` replaces the registry's address (the replay site uses this). */
export type WatchedSource = { sourceId: string; origin: string | null };

const oneSource = z
  .string()
  .regex(/^[a-z0-9-]+(@https?:\/\/[^\s,@/]+)?$/, 'write a source as "ballerup" or "ballerup@http://127.0.0.1:3003"')
  .transform((text): WatchedSource => {
    const [sourceId, origin] = text.split('@');
    return { sourceId: sourceId ?? text, origin: origin ?? null };
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
