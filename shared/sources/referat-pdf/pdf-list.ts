import { publicationId } from '../../domain/ids.ts';
import type { ListedPublication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { htmlNodes } from '../html/html-nodes.ts';
import { isTooDeep } from '../html/nesting.ts';
import type { Problem } from '../problem.ts';
import type { ListPage } from '../site.ts';
import { listedFrom } from './listed-from.ts';
import { meetingNamed, type NamedMeeting } from './named-meeting.ts';
import { fileNameIn, type PdfLink, pdfLinks } from './pdf-links.ts';

// "Børneudvalget", "Byrådet"; not "Øvrige udvalg", which is a heading over several.
const committeeWord = /\p{L}(?:udvalg|råd|raad|bestyrelse|nævn|naevn|kommission)/iu;
const meetingWord = /referat|dagsorden|protokol/iu;

/**
 * The minutes and agendas that a web page links to as PDF files. Committee and date are told by the link, the heading
 * above it or the file's name; files without a date are something else. `origin` may have the page's path.
 */
export const readPdfList = (page: string, { origin }: { origin: string }): Result<ListPage, Problem> => {
  if (isTooDeep(page)) return failed({ kind: 'implausible', reason: 'nested deeper than any page is' });
  const { links, elsewhere } = pdfLinks(htmlNodes(page), origin);
  const publications = new Map<string, ListedPublication>();
  for (const link of links) {
    const meeting = meetingOf(link);
    if (meeting === 'without-committee')
      return failed({
        kind: 'unexpected-layout',
        missing: 'no committee in the link to minutes, above it or in its name',
      });
    if (meeting !== null) publications.set(link.path, listedPublication(link, meeting));
  }
  if (publications.size > 0) return succeeded({ publications: [...publications.values()], more: false });
  const where = elsewhere > 0 ? `; ${elsewhere} PDF files lie on another host` : '';
  return failed({ kind: 'unexpected-layout', missing: `no link to a PDF file that names a meeting${where}` });
};

type Known = NamedMeeting & { committee: string };

const meetingOf = (link: PdfLink): Known | 'without-committee' | null => {
  const name = fileNameIn(link.path);
  const [byText, byName] = [meetingNamed(link.text), meetingNamed(name)];
  const meeting = byText ?? byName;
  if (meeting === null) return null;
  const isCalledOne = meetingWord.test(`${link.text} ${name}`);
  // "Årsregnskab 31. december 2025" is no meeting's, whatever the heading above it.
  if (!isCalledOne && meeting.committee !== null && !committeeWord.test(meeting.committee)) return null;
  const committee = [byText?.committee, link.heading, byName?.committee].find((each) => committeeWord.test(each ?? ''));
  if (committee !== undefined && committee !== null) return { ...meeting, committee };
  return isCalledOne ? 'without-committee' : null;
};

const listedPublication = ({ path, text }: PdfLink, meeting: Known): ListedPublication =>
  listedFrom(meeting, { id: publicationId(path), shown: [path, text] });
