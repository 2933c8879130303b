import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { daysLater, longDate } from './copenhagen-time.ts';
import { stableGuid } from './stable-guid.ts';
import type { Step, Story } from './story.ts';

/** The head of a publication: all that the list and the order of the steps need. */
const publicationHead = z.object({
  Id: z.string().min(1),
  Udvalg: z.object({ Id: z.string(), Navn: z.string(), Historisk: z.boolean().default(false) }),
  Moede: z.object({
    MeetingBeginUtc: z.iso.datetime({ offset: true }),
    MeetingEndUtc: z.string().nullish().default(null),
    Dato: z.string(),
    Sted: z.string().nullish(),
    Afsluttet: z.boolean(),
    Navn: z.string(),
    IsSupplementaryAgenda: z.boolean().default(false),
  }),
  Dagsordenpunkter: z.array(z.unknown()),
});
type PublicationHead = z.infer<typeof publicationHead>;

/**
 * A story of every FirstAgenda publication (.json) in a folder, in date order: minutes come out the day after their
 * meeting, agendas four days before. Bodies stay on disk until they are asked for. Throws, naming the file, on one
 * that is not a publication.
 */
export async function folderStory(folder: string): Promise<Story> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const steps: Step[] = [];
  // One at a time: a folder may hold far more than should be in memory at once.
  for (const name of names) steps.push(await stepOf(join(folder, name)));
  if (steps.length === 0) throw new Error(`There is no FirstAgenda publication (.json) in ${folder}.`);
  return { name: `folder-${stableGuid(resolve(folder)).slice(0, 8)}`, steps: steps.sort(inDateOrder) };
}

async function stepOf(path: string): Promise<Step> {
  const { Id, Udvalg, Moede, Dagsordenpunkter } = await readHead(path);
  const startsAt = new Date(Moede.MeetingBeginUtc).toISOString();
  const what = Moede.Afsluttet ? 'Referat' : Moede.Navn;
  return {
    at: daysLater(startsAt, Moede.Afsluttet ? 1 : -4),
    says: `${what}: ${Udvalg.Navn}, ${longDate(startsAt)} (${Dagsordenpunkter.length} punkter)`,
    publish: {
      id: Id.toLowerCase(),
      committee: Udvalg,
      group: Udvalg.Historisk ? 'Byrådet og politiske udvalg - Historisk' : 'Aktuelle politiske udvalg',
      sitting: { ...Moede, Sted: Moede.Sted ?? '', Description: null, ElasticSearchResults: null, SourceId: null },
      body: () => readFile(path, 'utf8'),
    },
  };
}

async function readHead(path: string): Promise<PublicationHead> {
  try {
    return publicationHead.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (fault) {
    throw new Error(`${basename(path)} is not a FirstAgenda publication.`, { cause: fault });
  }
}

const inDateOrder = (one: Step, other: Step) =>
  Date.parse(one.at) - Date.parse(other.at) || committeeOf(one).localeCompare(committeeOf(other), 'da');

const committeeOf = ({ publish }: Step) => publish?.committee.Navn ?? '';
