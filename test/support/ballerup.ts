import { sourceId } from '../../shared/domain/ids.ts';

/** The source that builders belong to unless told otherwise. */
export const ballerup = sourceId('ballerup');
