import type { Committee, Sitting } from './first-agenda.ts';

/** A publication that a step puts out: what the list shows of it, and its body, made or read only when asked for. */
export type Publishing = {
  id: string;
  committee: Committee;
  /** The heading it stands under in the list ("Udvalg 2026-2029"). */
  group: string;
  /** Without its release time, which is when it was first put out. */
  sitting: Omit<Sitting, 'Id' | 'ReleasedDate' | 'Moededeltagere'>;
  /** The JSON that the site answers with. `origin` is the site's own, for links. */
  body(origin: string): Promise<string>;
};

/** One thing that happens on the site. The same id put out again is an edit in place, and keeps its release time. */
export type Step = {
  /** UTC instant, ISO 8601, in the site's own time. */
  at: string;
  /** One line for people, in Danish. */
  says: string;
  publish?: Publishing;
  /** The id of a publication that is taken down. */
  withdraw?: string;
};

/** Steps in the order they happen. The name keeps the progress of one story apart from another's. */
export type Story = { name: string; steps: readonly Step[] };
