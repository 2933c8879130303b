import { textOf } from '../html/find-elements.ts';
import { type HtmlNode, isElement, isHeading, walkNodes } from '../html/html-nodes.ts';

/** A link to a PDF file on a page; `path` is its address on the page's own host, `heading` the nearest one above it. */
export type PdfLink = { path: string; text: string; heading: string };

const pdfPath = /\.pdf$/iu;

/** The links of a page that lead to PDF files; those on other hosts are counted only: we ask no host that is not the source's. */
export const pdfLinks = (nodes: readonly HtmlNode[], base: string): { links: PdfLink[]; elsewhere: number } => {
  const links: PdfLink[] = [];
  let elsewhere = 0;
  let heading = '';
  const enter = (node: HtmlNode): void => {
    if (!isElement(node)) return;
    if (isHeading(node)) heading = textOf(node.children);
    const address = node.name === 'a' ? addressOf(node.attribs.href ?? '', base) : null;
    if (address === null || !pdfPath.test(address.pathname)) return;
    if (address.origin !== new URL(base).origin) elsewhere += 1;
    else links.push({ path: address.pathname + address.search, text: textOf(node.children), heading });
  };
  walkNodes(nodes, { enter, leave: () => undefined });
  return { links, elsewhere };
};

const addressOf = (href: string, base: string): URL | null => (URL.canParse(href, base) ? new URL(href, base) : null);

/** The file's name in a path, as people wrote it. */
export const fileNameIn = (path: string): string => {
  const name = path.split('?')[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
};
