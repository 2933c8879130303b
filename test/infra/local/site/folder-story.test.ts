import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderStory } from '../../../../infra/local/site/folder-story.ts';
import { aHome } from '../endpoints/a-home.ts';

const aFile = ({ id = 'A1', committee = 'Byrådet', startsAt = '2023-03-25T18:00:00+01:00', minutes = true } = {}) =>
  JSON.stringify({
    Id: id,
    Udvalg: { Id: `u-${committee}`, Navn: committee, Historisk: false },
    Moede: {
      Id: 'x',
      MeetingBeginUtc: startsAt,
      MeetingEndUtc: null,
      Dato: startsAt,
      Sted: 'Salen ',
      Afsluttet: minutes,
      Navn: 'Dagsorden',
      IsSupplementaryAgenda: false,
    },
    Dagsordenpunkter: [{}, {}],
  });

async function aFolder(...files: string[]) {
  const folder = await aHome();
  await Promise.all(files.map((content, index) => writeFile(join(folder, `${index}.json`), content)));
  return folder;
}

describe('a story of a folder', () => {
  it('puts minutes out the day after the meeting, at its hour also when the clocks change', async () => {
    const { steps } = await folderStory(await aFolder(aFile()));
    expect(steps).toMatchObject([
      {
        at: '2023-03-26T16:00:00Z',
        says: 'Referat: Byrådet, lørdag den 25. marts 2023 (2 punkter)',
        publish: { id: 'a1', group: 'Aktuelle politiske udvalg', sitting: { Sted: 'Salen ', Afsluttet: true } },
      },
    ]);
  });

  it('puts agendas out four days before', async () => {
    const { steps } = await folderStory(
      await aFolder(aFile({ minutes: false, startsAt: '2023-02-10T18:00:00+01:00' })),
    );
    expect(steps).toMatchObject([{ at: '2023-02-06T17:00:00Z', says: expect.stringContaining('Dagsorden: Byrådet') }]);
  });

  it('goes by date, and by committee where the date is the same', async () => {
    const { steps } = await folderStory(
      await aFolder(
        aFile({ id: '1', committee: 'Økonomiudvalget' }),
        aFile({ id: '2', committee: 'Byrådet' }),
        aFile({ id: '3', startsAt: '2023-01-02T18:00:00+01:00' }),
      ),
    );
    expect(steps.map(({ publish }) => publish?.id)).toEqual(['3', '2', '1']);
  });

  it('serves the file as it is', async () => {
    const { steps } = await folderStory(await aFolder(aFile()));
    expect(await steps[0]?.publish?.body('http://127.0.0.1')).toBe(aFile());
  });

  it('names the file that is not a publication, and does not pass over it', async () => {
    await expect(folderStory(await aFolder(aFile(), '{"Id":"x"}'))).rejects.toThrow(
      '1.json is not a FirstAgenda publication.',
    );
    await expect(folderStory(await aFolder())).rejects.toThrow('There is no FirstAgenda publication');
  });
});
