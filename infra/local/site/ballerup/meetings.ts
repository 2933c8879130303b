import { readFileSync } from 'node:fs';
import { type ItemFacts, type MeetingFacts, meetingFacts } from '../meeting-facts.ts';

const readMeeting = (file: string): MeetingFacts =>
  meetingFacts.parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));

/**
 * The committee's real minutes of 14 April 2026: titles, case numbers, summaries, recommendations, decisions,
 * attachments and absentees as published; the long accounts are left out, except under item 8.
 */
export const aprilMinutes = readMeeting('./april-meeting.json');

/** Made up: how the meeting after could have gone. Only the standing items and the case put off in April are real. */
export const mayMinutes = withReturnedCase(readMeeting('./may-meeting.json'));

/** The meeting before it was held: nothing decided, nothing added afterwards, nobody away. */
export const asAgenda = (minutes: MeetingFacts): MeetingFacts => ({
  ...minutes,
  cancelled: [],
  items: minutes.items.map((item) => ({
    ...item,
    decision: [],
    absent: [],
    attachments: item.attachments.filter((name) => !name.includes('TILFØJET')),
  })),
});

/** Made up: an item that came late, and that the real minutes know nothing of. */
export const lateItem: MeetingFacts = {
  ...asAgenda(aprilMinutes),
  items: [
    {
      number: '13',
      title: 'Orientering om jobcentrets åbningstider i sommerferien',
      caseNumber: '15.00.00-A00-28-26',
      content: [{ heading: 'Sammendrag', lines: ['Punktet er opdigtet til fremvisning.'] }],
      sections: [],
      recommendation: {
        lead: 'Center for Social og Arbejdsmarked indstiller, at',
        points: ['Orienteringen tages til efterretning.'],
      },
      decision: [],
      attachments: [],
      absent: [],
    },
  ],
};

/** Made up: the published minutes with the second half of item 6's decision worded anew. */
export const editedMinutes: MeetingFacts = {
  ...aprilMinutes,
  items: aprilMinutes.items.map((item) =>
    item.number === '6' ? { ...item, decision: reworded(item.decision) } : item,
  ),
};

function reworded([first = '']: string[]): string[] {
  const second =
    'Indstillingens punkt 2: Indstillingen godkendt med bemærkning om, at udvalget får en status i efteråret 2026.';
  return [first, second];
}

/** April's item 8 comes back as May's item 6, word for word. */
function withReturnedCase(may: MeetingFacts): MeetingFacts {
  const returned = aprilMinutes.items
    .filter(({ caseNumber }) => caseNumber === '15.00.00-A00-23-26')
    .map((item): ItemFacts => ({ ...item, number: '6', decision: ['Taget til efterretning'], absent: [] }));
  const items = [...may.items, ...returned].sort((one, other) => Number(one.number) - Number(other.number));
  return { ...may, items };
}
