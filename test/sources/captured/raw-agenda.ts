import { z } from 'zod';

const rawItem = z.object({
  Id: z.string(),
  Felter: z.array(z.object({ Html: z.string() })),
  Bilag: z.array(z.object({ Id: z.string() })),
});

/** What stands in an item before we read it, told by plain search and not by our parser. */
export type RawItem = {
  id: string;
  /** Under a heading "Beslutning" of its own, or all there is of a closed item. Letters only; null without one. */
  decisionLetters: string | null;
  hasHeading: boolean;
  hasHistory: boolean;
  attachmentIds: string[];
};

export const rawItemsOf = (page: string): RawItem[] =>
  z
    .object({ Dagsordenpunkter: z.array(rawItem) })
    .parse(JSON.parse(page))
    .Dagsordenpunkter.map(({ Id, Felter, Bilag }) => asRawItem(Id, { Felter, Bilag }));

const heading = '<h3>Beslutning</h3>';

const asRawItem = (id: string, { Felter, Bilag }: Pick<z.infer<typeof rawItem>, 'Felter' | 'Bilag'>): RawItem => {
  const html = Felter.map(({ Html }) => Html).join('\n');
  const start = html.indexOf(heading);
  const isContained = html.includes('sagsfremstillingContainer');
  const [below = ''] = html.slice(start + heading.length).split(/<h3>|class='sagsforloeb'/);
  return {
    id,
    decisionLetters: start !== -1 ? lettersOf(below) : isContained ? null : lettersOf(html),
    hasHeading: start !== -1,
    hasHistory: html.includes("class='sagsforloeb'"),
    attachmentIds: Bilag.map((attachment) => attachment.Id),
  };
};

/**
 * The letters a-z of a text or of HTML: what two ways of reading must agree on, however they treat blanks, tags, signs and
 * entities.
 */
export const lettersOf = (html: string): string =>
  html
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, '')
    .replace(/[^a-z]/gi, '');
