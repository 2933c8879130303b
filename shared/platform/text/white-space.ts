// Soft hyphens, zero-width marks, marks of direction and byte order marks are invisible, and differ between two exports
// of the same text.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** One line: every run of white space becomes one blank, invisible characters go. */
export const oneLine = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();
