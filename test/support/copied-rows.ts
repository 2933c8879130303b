/**
 * Rows by their key, in the order of their keys, as a DynamoDB partition gives them. Values are copied in and out:
 * who changes what they were given changes nothing here, as with a real store.
 */
export const copiedRows = <Value>() => {
  const rows = new Map<string, Value>();
  return {
    has: (key: string): boolean => rows.has(key),
    get: (key: string): Value | null => structuredClone(rows.get(key) ?? null),
    put: (key: string, value: Value): void => {
      rows.set(key, structuredClone(value));
    },
    remove: (key: string): void => {
      rows.delete(key);
    },
    all: (prefix = ''): Value[] =>
      [...rows]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([, value]) => structuredClone(value)),
  };
};
