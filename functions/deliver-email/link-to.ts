import type { SignedTokens, TokenClaims, TokenPurpose } from '../../shared/platform/signed-token.ts';

const pages: Record<TokenPurpose, string> = { confirm: 'bekraeft', unsubscribe: 'afmeld', manage: 'styr' };

/** A link to the page where its holder may do this one thing. */
export const linkTo = async (
  purpose: TokenPurpose,
  claims: TokenClaims,
  { tokens, settings }: { tokens: Pick<SignedTokens, 'sign'>; settings: { publicUrl: string } },
): Promise<string> => new URL(`${pages[purpose]}/${await tokens.sign(purpose, claims)}`, settings.publicUrl).href;
