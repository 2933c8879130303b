import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { referatTextReader } from '../../../shared/sources/referat-text/referat-text-reader.ts';

const read = (page: string) => referatTextReader.read(page, { origin: null, name: 'referat.txt' });
const minutes = (name: string): Publication => {
  const publication = read(readFileSync(new URL(`../pages/referat-text/${name}.txt`, import.meta.url), 'utf8'));
  if (!publication.ok) throw new Error(JSON.stringify(publication.problem));
  return publication.value;
};
const item = ({ items }: Publication, number: string): AgendaItem | undefined =>
  items.find((each) => each.number === number);

describe('the minutes of 14 April 2026 as text', () => {
  const meeting = minutes('ballerup-2026-04-14');

  it('tell committee, time and place', () => {
    expect(meeting).toMatchObject({
      committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
      startsAt: '2026-04-14T06:00:00.000Z',
      place: 'Mødecenter C, Lokale 32 på Ballerup Rådhus',
      stage: 'minutes',
    });
  });

  it('tell who took part, for which party or in which role, and who was away', () => {
    expect(meeting.participants).toHaveLength(11);
    expect(meeting.participants.filter(({ absent }) => absent).map(({ name }) => name)).toEqual([
      'Lolan Ottesen',
      'Amalie Svarre Klitsgaard',
    ]);
    expect(meeting.participants).toContainEqual({
      name: 'Stine Margrethe Hollendsted',
      party: null,
      role: 'centerchef for Social og Arbejdsmarked',
      absent: false,
    });
    expect(meeting.participants).toContainEqual({ name: 'Ali Abbasi', party: 'Ø', role: null, absent: false });
  });

  it('have twelve items, of which three are closed', () => {
    expect(meeting.items.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(meeting.items.filter(({ closed }) => closed).map(({ number }) => number)).toEqual(['9', '10', '11']);
    expect(item(meeting, '11')?.title).toMatch(/^Status på håndtering .* beskæftigelsesreformen$/);
  });

  it('keep case numbers as printed, the damaged one too', () => {
    expect(item(meeting, '6')?.caseNumber).toBe('85.15.70-100-12-26');
    expect(meeting.items.filter(({ caseNumber }) => caseNumber === null)).toEqual([]);
  });

  it('postpone item 8, also in the decision of item 1', () => {
    expect(item(meeting, '8')?.decision?.text).toBe('Udsættes');
    expect(item(meeting, '1')?.decision?.putsOff.map(({ itemNumber }) => itemNumber)).toEqual(['8']);
  });

  it('leave items 2 and 9 to 12 without a decision', () => {
    const undecided = meeting.items.filter(({ decision }) => decision === null);
    expect(undecided.map(({ number }) => number)).toEqual(['2', '9', '10', '11', '12']);
  });

  it('tell who was away under each item', () => {
    expect(item(meeting, '3')?.absent).toEqual(['Amalie Svarre Klitsgaard (I)', 'Lolan Ottesen (A)']);
    for (const number of ['4', '5', '6', '9']) expect(item(meeting, number)?.absent).toEqual(['Lolan Ottesen (A)']);
  });

  it('mark attachments that are recommended, or were added after the meeting', () => {
    expect(item(meeting, '7')?.attachments.map(({ name, addedAfterMeeting }) => [name, addedAfterMeeting])).toEqual([
      ['Bilag 1 Helhedsafsnittet diagram 1', false],
      ['Introduktion til Helhedsafsnittet', true],
    ]);
    expect(item(meeting, '8')?.attachments[0]).toMatchObject({
      name: 'Årsberetning radikalisering 2025',
      recommended: true,
    });
  });

  it('put a paragraph together that a page break split', () => {
    const texts = item(meeting, '4')?.sections.map(({ text }) => text) ?? [];
    expect(texts.join('\n')).toContain('aktivitetsudviklingen i 2025, og der foreligger ikke aktivitetsdata');
  });

  it('give one recommendation per number', () => {
    expect(item(meeting, '6')?.recommendations).toEqual([
      'Status på aktiveringsindsatsen tages til efterretning.',
      'Den beskrevne retning for omlægning og prioritering af aktiveringsindsatsen godkendes.',
    ]);
  });
});

describe('the minutes of 3 December 2019 as text', () => {
  const meeting = minutes('ballerup-2019-12-03');

  it('tell committee, winter time, place and address', () => {
    expect(meeting).toMatchObject({
      committee: 'Erhvervs- og Beskæftigelsesudvalget',
      startsAt: '2019-12-03T12:00:00.000Z',
      place: 'Mødecenter A, Lokale 3 på Ballerup Rådhus',
      stage: 'minutes',
      link: 'http://ballerup.dk/dagsorden/erhvervs-og-beskaeftigelsesudvalget-03-12-2019',
    });
  });

  it('put a participant together that the site split at a comma', () => {
    expect(meeting.participants).toHaveLength(11);
    expect(meeting.participants.find(({ name }) => name === 'Steen Pedersen')?.role).toBe(
      'centerchef for By, Erhverv og Miljø',
    );
  });

  it('have seven decided items, one with a title over two lines', () => {
    expect(meeting.items).toHaveLength(7);
    expect(meeting.items.filter(({ decision }) => decision === null)).toEqual([]);
    expect(item(meeting, '5')?.title).toBe('Implementering af forenklingsreformen i Center for Arbejdsmarked');
  });

  it('bring list numbers back that drifted to the end of a line', () => {
    expect(item(meeting, '5')?.recommendations).toEqual([
      'De anbefalede fortolkninger af forenklingsreformens implementering i Ballerup Kommune godkendes.',
    ]);
    const points = item(meeting, '1')?.sections[0]?.text.split('\n') ?? [];
    expect(points.filter((line) => /^\d/.test(line)).map((line) => line.slice(0, 15))).toEqual([
      '1. Virksomhedsb',
      '2. Det er aftal',
      '3. Ankestyrelse',
    ]);
  });

  it('keep an address below a decision out of it', () => {
    expect(item(meeting, '2')?.decision?.text).toBe('Taget til efterretning.');
    expect(item(meeting, '2')?.attachments[0]?.name).toBe('costbenefit-kriminalitetsforebyggelse-resume.pdf');
  });

  it('keep the remarks of a decision as paragraphs', () => {
    expect(item(meeting, '5')?.decision?.text.split('\n')).toHaveLength(3);
  });
});

describe('a text that is no minutes', () => {
  it.each([
    ['nothing', '', /no line that begins an item/],
    ['items without a head', 'Punkt 1 Budget\n\nBeslutning\n\nGodkendt', /no date and time/],
    [
      'a date that does not exist',
      'Byrådet\nMandag den 31. juni 2026 - kl. 13:00\n\nPunkt 1 Budget',
      /no date and time/,
    ],
  ])('is a problem: %s', (_, page, missing) => {
    expect(read(page)).toMatchObject({ ok: false, problem: { kind: 'unexpected-layout', missing } });
  });
});
