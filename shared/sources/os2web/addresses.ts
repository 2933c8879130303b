import { findElement } from '../html/find-elements.ts';
import type { HtmlNode } from '../html/html-nodes.ts';

/** "/dagsorden/<committee>-DD-MM-YYYY"; the site adds "-0", "-1" ... where an address is taken. */
const meetingPath =
  /^\/dagsorden\/(?<committee>[\w%.~-]+?)-(?<day>\d\d)-(?<month>\d\d)-(?<year>\d{4})(?<double>-\d{1,3})?$/u;

export type MeetingPath = { path: string; committee: string; day: number; month: number; year: number; double: string };

/** What a meeting's path says; null for every other path. */
export const readMeetingPath = (path: string): MeetingPath | null => {
  const found = meetingPath.exec(path)?.groups;
  if (found === undefined) return null;
  const { committee = '', day, month, year, double = '' } = found;
  return { path, committee, day: Number(day), month: Number(month), year: Number(year), double };
};

/** The path of an address as a page of the site gives it ("/dagsorden/...", "https://ballerup.dk/dagsorden/..."). */
export const pathOnSite = (address: string, origin: string): string | null => {
  if (!URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  return url.hostname === new URL(origin).hostname ? url.pathname : null;
};

/** Addresses of one meeting's page; null for a saved page whose home is not known. */
export type PageAddress = {
  path: string;
  link: string | null;
  toItem(itemId: string | null): string | null;
  toFile(href: string): string | null;
};

/** `name` is the path where the source asked for the page; a saved page tells its own in its canonical link, if at all. */
export const addressOfPage = (
  nodes: readonly HtmlNode[],
  { origin, name }: { origin: string | null; name: string },
): PageAddress => {
  const canonical = readMeetingPath(name) === null ? canonicalAddress(nodes) : null;
  const home = origin ?? canonical?.origin ?? null;
  const path = canonical?.pathname ?? name;
  const link = home !== null && readMeetingPath(path) !== null ? home + path : null;
  return {
    path,
    link,
    toItem: (itemId) => (link === null || itemId === null ? null : `${link}#${encodeURIComponent(itemId)}`),
    toFile: (href) => webAddress(href, home),
  };
};

const canonicalAddress = (nodes: readonly HtmlNode[]): URL | null => {
  const link = findElement(nodes, ({ name, attribs }) => name === 'link' && attribs.rel === 'canonical');
  const address = webAddress(link?.attribs.href ?? '', null);
  const url = address === null ? null : new URL(address);
  return url !== null && readMeetingPath(url.pathname) !== null ? url : null;
};

const webAddress = (href: string, home: string | null): string | null => {
  if (href === '' || !URL.canParse(href, home ?? undefined)) return null;
  const url = new URL(href, home ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
};
