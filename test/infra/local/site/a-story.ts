import type { Publishing, Step, Story } from '../../../../infra/local/site/story.ts';

/** One publication; `text` is what its body says. */
export const aPublishing = (
  id: string,
  { name = 'Dagsorden', committee = 'Skoleudvalget', text = 'først' } = {},
): Publishing => ({
  id,
  committee: { Id: `committee-${committee}`, Navn: committee, Historisk: false },
  group: 'Udvalg 2026-2029',
  sitting: {
    MeetingBeginUtc: '2026-01-13T08:00:00+01:00',
    MeetingEndUtc: null,
    Dato: '2026-01-13T08:00:00+01:00',
    Sted: 'Rådhuset',
    Afsluttet: name === 'Referat',
    Navn: name,
    Description: null,
    ElasticSearchResults: null,
    SourceId: null,
    IsSupplementaryAgenda: false,
  },
  body: async (origin) => JSON.stringify({ Id: id, text, origin }),
});

export const aStory = (...steps: Partial<Step>[]): Story => ({
  name: 'test',
  steps: steps.map((step, index) => ({ at: `2026-01-0${index + 1}T09:00:00Z`, says: `Trin ${index + 1}`, ...step })),
});
