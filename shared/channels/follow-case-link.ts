import type { SourceId } from '../domain/ids.ts';

/** The form of our own pages, filled in with the case. */
export const followCaseLink = (followed: { sourceId: SourceId; caseNumber: string }, ourPages: string): string => {
  const form = new URL('/', ourPages);
  form.search = new URLSearchParams({ kommune: followed.sourceId, sag: followed.caseNumber }).toString();
  return form.href;
};
