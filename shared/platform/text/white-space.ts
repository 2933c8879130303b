// Soft hyphens, zero-width marks and byte order marks are invisible, and differ between two exports of the same text.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** One line: every run of white space becomes one blank, invisible characters go. */
export const oneLine = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim();
