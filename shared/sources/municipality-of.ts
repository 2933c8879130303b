import type { SourceId } from '../domain/ids.ts';
import { findSource } from './registry.ts';

/** The name of the municipality that a source belongs to: "Ballerup". Throws `UnknownSource`. */
export const municipalityOf = (id: SourceId): string => findSource(id).municipality;
