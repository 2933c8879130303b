import { signedTokens } from '../../shared/platform/signed-token.ts';

/** Tokens signed with a key of the tests' own. */
export const testTokens = (now: () => Date, key = 'k'.repeat(64)) => signedTokens(async () => key, now);
