import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicationPage } from '../../../infra/local/site/publication-page.ts';
import { stableGuid } from '../../../infra/local/site/stable-guid.ts';

const origin = 'https://dagsorden.ballerup.dk';
const committee = { Id: stableGuid('udvalg'), Navn: 'Kulturudvalget', Historisk: false };

/** A folder of minutes, one made-up meeting a week, each with two decided items. */
export const aFolderOfMinutes = async (meetings: number): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'referatvagt-folder-'));
  for (let week = 0; week < meetings; week += 1) {
    const id = stableGuid('moede', String(week));
    const startsAt = new Date(Date.UTC(2025, 0, 7 + 7 * week, 15)).toISOString();
    const facts = {
      committee: committee.Navn,
      startsAt,
      place: 'Rådhuset',
      participants: [],
      cancelled: [],
      items: itemsOf(week),
    };
    const page = publicationPage(facts, { id, committee, name: 'Referat', minutes: true, origin });
    await writeFile(join(folder, `${id}.json`), JSON.stringify(page));
  }
  return folder;
};

const itemsOf = (week: number) =>
  [1, 2].map((number) => ({
    number: String(number),
    title: `Tilskud ${week}-${number}`,
    caseNumber: `20.00.00-G01-${week * 2 + number}-25`,
    content: [],
    sections: [],
    decision: ['Godkendt.'],
    attachments: [],
    absent: [],
  }));
