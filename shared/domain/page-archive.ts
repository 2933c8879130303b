/** Keeps pages as they were fetched, by their hash: the evidence behind what was told. */
export type PageArchive = {
  /**
   * Keeping the same page twice is harmless. `sha256` is the hex hash of what was fetched; `body` is that, with personal
   * numbers masked where there were any.
   */
  keep(page: { sha256: string; body: Uint8Array }): Promise<void>;
  get(sha256: string): Promise<Uint8Array | null>;
};
