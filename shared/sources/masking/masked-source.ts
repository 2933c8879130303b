import { maskPersonalNumbers, withoutPersonalNumbers } from '../../domain/personal-numbers.ts';
import type { Publication } from '../../domain/publication.ts';
import { succeeded } from '../../domain/result.ts';
import type { FetchedPage, ReadPublication, Source } from '../source.ts';
import { maskedBytes } from './masked-page.ts';

// It is what the site is asked for by. Where a source makes it of a file's name, that name is the source's own.
const asTheSourceSays = new Set(['publicationId']);

/** A source that hands out no personal number (CPR): not in its list, in what it reads, nor in the page it keeps. */
export const maskedSource = (source: Source): Source => ({
  listPublications: async () => {
    const list = await source.listPublications();
    return list.ok ? succeeded(withoutPersonalNumbers(list.value, asTheSourceSays)) : list;
  },
  readPublication: async (id) => {
    const read = await source.readPublication(id);
    return read.ok ? succeeded(maskedReading(read.value)) : read;
  },
});

/** What a publication says, without personal numbers. */
export const maskedPublication = (publication: Publication): Publication =>
  withoutPersonalNumbers(publication, asTheSourceSays);

const maskedReading = ({ publication, page }: ReadPublication): ReadPublication => {
  const masked = maskedPublication(publication);
  const hadNumbers = JSON.stringify(masked) !== JSON.stringify(publication);
  return { publication: masked, page: maskedPage(page, hadNumbers) };
};

/** `sha256` stays that of what was fetched: it still proves what was published, to whoever has the page. */
const maskedPage = (page: FetchedPage, hadNumbers: boolean): FetchedPage => {
  const url = maskedAddress(page.url);
  const body = maskedBytes(page.body);
  if (body !== null) return { ...page, url, body, masked: true };
  // Read out of bytes that we cannot change, as those of a PDF file: then the page is not kept at all.
  if (hadNumbers) return { ...page, url, body: Buffer.from(withheldPage), masked: true };
  return { ...page, url };
};

/** In an address a blank is written "%20", whose digits would seem to belong to the number. */
const maskedAddress = (url: string): string => {
  const read = decoded(url);
  return maskPersonalNumbers(read) === read ? maskPersonalNumbers(url) : encodeURI(maskPersonalNumbers(read));
};

const decoded = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    // Not every address is well formed; it is then looked at as it is.
    return url;
  }
};

const withheldPage = 'Siden er ikke gemt, fordi der stod et personnummer i den.\n';
