/** Addresses of the pages for people; null for a saved page whose home is not known. */
export type Links = {
  meeting: string | null;
  toItem(itemId: string): string | null;
  toAttachment(attachmentId: string): string | null;
};

/** Never with a fragment: the site reads "#..." as a meeting's id and shows an error. */
export const linksAt = (origin: string | null, publicationId: string): Links => {
  const id = encodeURIComponent(publicationId);
  return {
    meeting: origin && `${origin}/vis?id=${id}`,
    toItem: (itemId) => origin && `${origin}/vis?id=${id}&punktid=${encodeURIComponent(itemId)}`,
    toAttachment: (attachmentId) => origin && `${origin}/Vis/Pdf/bilag/${encodeURIComponent(attachmentId)}`,
  };
};
