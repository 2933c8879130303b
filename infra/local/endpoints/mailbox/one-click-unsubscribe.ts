import type { ReadMail } from './read-mail.ts';

/**
 * Where RFC 8058's one-click POST goes: the first http(s) address of List-Unsubscribe, and only when
 * List-Unsubscribe-Post says `List-Unsubscribe=One-Click`. Null when the mail offers none.
 */
export function oneClickAddress({ headers }: Pick<ReadMail, 'headers'>): URL | null {
  const value = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  if (value('list-unsubscribe-post').replace(/\s/g, '') !== 'List-Unsubscribe=One-Click') return null;
  const addresses = [...value('list-unsubscribe').matchAll(/<\s*(https?:[^>]+)>/g)];
  return addresses.map(([, address]) => asUrl(address)).find((url) => url !== null) ?? null;
}

function asUrl(address = ''): URL | null {
  const folded = address.replace(/\s/g, '');
  return URL.canParse(folded) ? new URL(folded) : null;
}
