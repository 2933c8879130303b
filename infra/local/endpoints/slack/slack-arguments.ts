/** The arguments of one call: strings from a form, any JSON from a JSON body. */
export type SlackArguments = Record<string, unknown>;

/** Reads the body as Slack does, by its content type. Null when it is JSON that cannot be read. */
export function readArguments(body: string, contentType: string): SlackArguments | null {
  if (!contentType.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

/** An argument as text; empty when it was not given. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Forms spell a truth "true" or "1". */
export const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1';
