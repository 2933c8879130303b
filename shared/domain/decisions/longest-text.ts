/** A decision that goes on beyond this is read by its beginning; what councils publish stays far below. */
export const longestText = 40_000;
