/** A change shows so much of a foreign heading or name. */
const longestPart = 200;

/**
 * Where a change stands: "items/8/decision". Foreign parts are escaped as in a JSON Pointer (RFC 6901, section 3), so
 * that a heading with a slash stays one part.
 */
export const changePath = (...parts: readonly string[]): string =>
  parts.map((part) => part.slice(0, longestPart).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
