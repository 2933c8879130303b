import { describe, expect, it } from 'vitest';
import { publicationId } from '../../shared/domain/ids.ts';
import { listedPublications } from '../../shared/sources/firstagenda/listed-publications.ts';
import { readPage } from '../../shared/sources/read-page.ts';
import { agendaJsonOf, itemJson } from '../sources/a-firstagenda-page.ts';
import { aPublication } from '../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../support/a-watch.ts';
import { anItem } from '../support/an-item.ts';

const titles = ['Godkendelse af dagsorden', 'Ny skole', 'Cykelsti langs Hedevej', 'Meddelelser', 'Eventuelt'];
const numbered = (names: readonly string[], more: (title: string) => { caseNumber: string | null }) =>
  names.map((title, index) => anItem({ number: String(index + 1), title, ...more(title) }));
const withCase = (title: string) => ({ caseNumber: `00.00.00-A00-${title.length}-26` });
const withoutCase = () => ({ caseNumber: null });

/** The kinds that are told when the agenda of these titles becomes one of those. */
const told = async (after: readonly string[], more: typeof withCase | typeof withoutCase) => {
  const { shows, look, clock } = await aWatch();
  const agenda = aPublication({ publicationId: publicationId('dagsorden-1') });
  shows(shown({ ...agenda, items: numbered(titles, more) }));
  await look();
  clock.pass(10);
  shows(shown({ ...agenda, items: numbered(after, more) }));
  return kindsIn(await look());
};

describe.each([
  ['with case numbers', withCase],
  ['without', withoutCase],
])('an item %s', (_, more) => {
  it('is not known by its position: a renumbered agenda adds and removes nothing', async () => {
    expect(await told(titles.toReversed(), more)).toEqual([]);
  });

  it('is not known by its position: one that is put in front is the only one added', async () => {
    expect(await told(['Høring om støj fra motorvejen', ...titles], more)).toEqual(['item-added']);
  });

  it('is not known by its position: one that goes is the only one absent', async () => {
    expect(await told(titles.slice(1), more)).toEqual(['item-absent']);
  });
});

describe('a meeting', () => {
  const starts = ['15:00', '15:00:00', '15:00:00.000', '15:00:00.0000000', '15:00:00+02:00', '13:00:00Z'];

  it('is not known by how its start is written: "15:00" and "15:00:00" are one', () => {
    const meetings = starts.map((time) => {
      const page = JSON.stringify(agendaJsonOf([itemJson(0)])).replace(
        /("MeetingBeginUtc":)"[^"]*"/,
        `$1"2026-04-14T${time}"`,
      );
      const read = readPage(page, { origin: null, name: 'side' });
      return read.ok ? read.value.startsAt : read.problem;
    });
    expect(meetings).toEqual(starts.map(() => '2026-04-14T13:00:00.000Z'));
  });

  it('is not asked for again because its start is written otherwise in the list', () => {
    const listed = starts.map((time) => {
      const moment = `2026-04-14T${time}`;
      const meeting = { Id: 'a', MeetingBeginUtc: moment, ReleasedDate: moment, Afsluttet: true };
      const list = { Udvalg: { Byråd: [{ Id: 'b', Navn: 'Byrådet', Moeder: [meeting] }] } };
      const read = listedPublications(JSON.stringify(list));
      return read.ok ? read.value : read.problem;
    });
    expect(listed).toEqual(starts.map(() => listed[0]));
  });
});
