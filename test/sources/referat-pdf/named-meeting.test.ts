import { describe, expect, it } from 'vitest';
import { meetingNamed } from '../../../shared/sources/referat-pdf/named-meeting.ts';

describe('the name of a publication', () => {
  it.each([
    [
      'Referat fra Økonomiudvalgets møde den 14. april 2026 kl. 16.00 (pdf, 2 MB)',
      'Økonomiudvalget',
      '2026-04-14T14:00',
    ],
    ['2026-04-14-referat-byraadet.pdf', 'byraadet', '2026-04-13T22:00'],
    ['Referat af møde i Teknik- og Miljøudvalget d. 3-12-19', 'Teknik- og Miljøudvalget', '2019-12-02T23:00'],
    ['Social-_og_Sundhedsudvalget_14-apr-2026.pdf', 'Social- og Sundhedsudvalget', '2026-04-13T22:00'],
    ['Referat Byrådet 20260414', 'Byrådet', '2026-04-13T22:00'],
    ['14. april 2026', null, '2026-04-13T22:00'],
  ])('%s', (name, committee, startsAt) => {
    expect(meetingNamed(name)).toMatchObject({ committee, startsAt: `${startsAt}:00.000Z`, stage: 'minutes' });
  });

  it('tells agendas and supplementary agendas', () => {
    expect(meetingNamed('Dagsorden Byrådet 03.12.2019')).toMatchObject({ stage: 'agenda', supplementary: false });
    expect(meetingNamed('Tillægsdagsorden Byrådet 03.12.2019')).toMatchObject({ stage: 'agenda', supplementary: true });
    expect(meetingNamed('Dagsorden og referat Byrådet 03.12.2019')).toMatchObject({ stage: 'minutes' });
  });

  it.each(['Forretningsorden', 'Budget 2026', 'Referat 31. februar 2026', 'Referat 2026-13-01', ''])(
    'has no date: %s',
    (name) => {
      expect(meetingNamed(name)).toBeNull();
    },
  );
});
