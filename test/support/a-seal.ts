import { makeSeal } from '../../shared/platform/seal.ts';

/** Seals with a key of the tests' own. */
export const aSeal = (secret = 's'.repeat(64)) => makeSeal(async () => secret);
