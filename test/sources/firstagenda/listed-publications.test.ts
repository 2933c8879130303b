import { describe, expect, it } from 'vitest';
import { listedPublications } from '../../../shared/sources/firstagenda/listed-publications.ts';

const meeting = {
  Id: 'fd2d6261-1220-429e-9ed0-46db433c496c',
  MeetingBeginUtc: '2026-05-04T14:00:00+02:00',
  MeetingEndUtc: null,
  ReleasedDate: '2026-05-06T10:53:07.7035726+02:00',
  Dato: '2026-05-04T14:00:00+02:00',
  Sted: 'Sollentuna II ',
  Afsluttet: true,
  Moededeltagere: null,
  Navn: 'Referat',
  Description: null,
  ElasticSearchResults: null,
  SourceId: null,
  IsSupplementaryAgenda: false,
};
const committee = (meetings: unknown[], id = 'ac4bbfca', name = 'By- og Planudvalget') => ({
  Id: id,
  Navn: name,
  Moeder: meetings,
});
const read = (groups: Record<string, unknown>) => listedPublications(JSON.stringify({ Udvalg: groups }));
const first = (changes: Partial<typeof meeting>) => {
  const list = read({ Udvalg: [committee([{ ...meeting, ...changes }])] });
  return list.ok ? list.value[0] : undefined;
};

describe('the list of a FirstAgenda site', () => {
  it('shows publications with their UTC times', () => {
    expect(first({})).toMatchObject({
      publicationId: meeting.Id,
      committee: 'By- og Planudvalget',
      committeeKey: 'ac4bbfca',
      startsAt: '2026-05-04T12:00:00.000Z',
      stage: 'minutes',
      supplementary: false,
      releasedAt: '2026-05-06T08:53:07.703Z',
    });
  });

  it('tells minutes by "Afsluttet", whatever they are named', () => {
    expect(first({ Navn: 'Dagsorden', Afsluttet: true })?.stage).toBe('minutes');
    expect(first({ Navn: 'Referat', Afsluttet: false })?.stage).toBe('agenda');
  });

  it('tells a supplementary agenda by its flag or its name', () => {
    expect(first({ IsSupplementaryAgenda: true })?.supplementary).toBe(true);
    expect(first({ Navn: 'Tillægsdagsorden nr. 2' })?.supplementary).toBe(true);
    expect(first({ Navn: 'Ekstraordinær dagsorden' })?.supplementary).toBe(false);
  });

  it('has equal fingerprints until something shown changes; blanks do not count', () => {
    const before = first({})?.fingerprint;
    expect(first({ Sted: ' Sollentuna  II' })?.fingerprint).toBe(before);
    expect(first({ ReleasedDate: '2026-05-07T09:00:00+02:00' })?.fingerprint).not.toBe(before);
    expect(first({ MeetingBeginUtc: '2026-05-04T15:00:00+02:00' })?.fingerprint).not.toBe(before);
    expect(first({ Afsluttet: false })?.fingerprint).not.toBe(before);
  });

  it('reads a committee that stands in two groups once', () => {
    const list = read({ Aktuelle: [committee([meeting])], 'Udvalg 2026-2029': [committee([meeting])] });
    expect(list.ok && list.value).toHaveLength(1);
  });

  it.each([
    ['no groups', {}],
    ['an empty group', { Budget: [] }],
    ['a committee that has not met', { Udvalg: [committee([])] }],
  ])('is empty with %s', (_, groups) => {
    expect(read(groups)).toEqual({ ok: true, value: [] });
  });

  it('is not half read: one meeting without a time is a problem, named without words of the site', () => {
    const list = read({
      'Hemmelig gruppe': [committee([meeting, { ...meeting, Id: '2', MeetingBeginUtc: 'i morgen' }])],
    });
    expect(list).toMatchObject({ ok: false, problem: { kind: 'unexpected-layout' } });
    const broken = read({ 'Hemmelig gruppe': [committee([{ ...meeting, Afsluttet: 'ja' }])] });
    expect(broken).toEqual({
      ok: false,
      problem: { kind: 'unexpected-layout', missing: '"0.0.Moeder.0.Afsluttet" is not what it should be' },
    });
  });
});
