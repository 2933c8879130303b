export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An intrinsic function is written as an object with one key, its name. */
export function soleEntry(value: Record<string, unknown>): { name: string; argument: unknown } | undefined {
  const [first, ...more] = Object.entries(value);
  return first === undefined || more.length > 0 ? undefined : { name: first[0], argument: first[1] };
}

/** The text of a resolved value that must be one; throws on lists and objects, and says where. */
export function asText(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} must be a text, but is ${JSON.stringify(value)}.`);
}

/** The elements of a value that must be a list; throws otherwise, and says where. */
export function asList(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${where} must be a list, but is ${JSON.stringify(value)}.`);
}
