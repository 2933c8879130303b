import type { ListedPublication } from '../domain/publication.ts';
import { type Result, succeeded } from '../domain/result.ts';
import type { HttpGet } from '../platform/http/http-answer.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';

/** A site to be read: where it is, and how it is visited. */
export type Site = {
  /** "https://dagsorden.ballerup.dk" */
  origin: string;
  /** Where its list begins ("/dagsorden-og-referat?ar=2024"); null on platforms whose list has a fixed address. */
  listPath: string | null;
  http: HttpGet;
  now: () => Date;
};

/** One page of a site's list. `more`: the site says that another one follows. */
export type ListPage = { publications: ListedPublication[]; more: boolean };

/** What a platform can do with a site, beside reading its pages. */
export type SitePlatform = {
  /** Reads one page of the list. Pure, as page readers are. */
  readList(page: string, from: { origin: string }): Result<ListPage, Problem>;
  open(site: Site): Source;
};

/** For platforms whose list is one answer. */
export const wholeList =
  (read: (page: string) => Result<ListedPublication[], Problem>): SitePlatform['readList'] =>
  (page) => {
    const list = read(page);
    return list.ok ? succeeded({ publications: list.value, more: false }) : list;
  };
