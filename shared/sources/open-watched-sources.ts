import { type SourceId, sourceId } from '../domain/ids.ts';
import { openSource, type Visitor, type Watched } from './open-source.ts';
import { findSource } from './registry.ts';
import type { Source } from './source.ts';

/** A source this installation watches; `host` is whose turn is kept: one visitor at a time. */
export type OpenedSource = { sourceId: SourceId; host: string; source: Source };

/** Opens every source an installation watches. Throws `UnknownSource` for an id that the registry does not have. */
export const openWatchedSources = (watched: readonly Watched[], visitor: Visitor): OpenedSource[] =>
  watched.map((one) => ({
    sourceId: sourceId(one.sourceId),
    host: typeof one.pdfs === 'object' ? 'this-machine' : new URL(one.origin ?? findSource(one.sourceId).origin).host,
    source: openSource(one, visitor),
  }));
