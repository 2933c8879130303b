import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';
import { readDecision } from '../../../shared/domain/read-decision.ts';

const sentences = [
  'Udvalget har i budgetaftalen for 2026 besluttet, at området skal gennemgås, og administrationen fremlægger her sagen.',
  'Siden den seneste opfølgning er der kommet nye tal, og de viser et merforbrug på 1,2 mio. kr. i forhold til budgettet.',
  'Forslaget har været i høring i fire uger. Der er kommet 14 høringssvar, som er vedlagt sagen sammen med et notat.',
];

/** A text of some length; another seed gives other words throughout. */
export const textOf = (length: number, seed: string): string => {
  let text = '';
  for (let at = 0; text.length < length; at += 1)
    text += `${sentences[at % 3]} ${seed} nr. ${at} er behandlet ${at % 28}. maj og ${seed.toLowerCase()}et på ny.\n`;
  return text;
};

const itemOf = (index: number, length: number, seed: number): AgendaItem => ({
  sourceItemId: `item-${index}`,
  number: String(index + 1),
  title: `Budgetopfølgning ${seed} ${index + 1} på skole- og dagtilbudsområdet`,
  caseNumber: index % 3 === 2 ? null : `00.30.14-G01-${index}-26`,
  closed: false,
  recommendations: ['Sagen godkendes.', 'Status tages til efterretning.'],
  sections: [
    { heading: 'Resume', text: textOf(length / 4, `Sag${seed}`) },
    { heading: 'Sagsfremstilling', text: textOf((3 * length) / 4, `Punkt${seed}`) },
  ],
  decision: readDecision('1. Godkendt.\n2. Taget til efterretning.', 2),
  earlierDecisions: [{ heading: 'Byrådet den 11. december', text: 'Anbefales godkendt.' }],
  attachments: ['Notat', 'Høringssvar'].map((name) => ({
    sourceAttachmentId: null,
    name: `${name} ${index}`,
    link: null,
    recommended: false,
    addedAfterMeeting: false,
  })),
  absent: ['Anna Berg (A)'],
  link: null,
});

/** Minutes of twelve items and 40 KB, the size of an ordinary meeting; other texts for every seed. */
export const minutesOf = ({ items = 12, characters = 40_000, seed = 0 } = {}): Meeting => ({
  committee: 'Børne- og Ungeudvalget',
  startsAt: '2026-04-14T06:00:00.000Z',
  place: 'Rådhuset',
  stage: 'minutes',
  participants: [],
  items: Array.from({ length: items }, (_, index) => itemOf(index, characters / items, seed)),
  link: null,
});

/** The same with one decision changed. */
export const withOneDecisionChanged = (meeting: Meeting): Meeting => ({
  ...meeting,
  items: meeting.items.map((item, index) =>
    index === 7 ? { ...item, decision: readDecision('Sagen udsættes til næste møde.', 2) } : item,
  ),
});

/** Minutes of one item whose text is all in one section. */
export const minutesOfText = (text: string): Meeting => {
  const meeting = minutesOf({ items: 1, characters: 0 });
  return { ...meeting, items: meeting.items.map((item) => ({ ...item, sections: [{ heading: 'Sag', text }] })) };
};
