import { type Letter, letterOf } from '../../shared/channels/letter.ts';
import { type StoryLine, storyLines } from '../../shared/channels/slack/story-lines.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import { shownItems } from '../../shared/domain/shown-items.ts';
import { aMeeting } from './a-meeting.ts';
import { aRevision } from './a-revision.ts';
import { anAlert } from './an-alert.ts';

/** What the minutes with these items tell a channel that hears of everything, beside those of `before`. */
export const aStory = ({
  before,
  after,
  ...meeting
}: {
  before?: AgendaItem[];
  after: AgendaItem[];
  committee?: string;
  municipality?: string;
}): {
  letter: Letter;
  lines: StoryLine[];
} => {
  const now = aMeeting({
    stage: 'minutes',
    items: after,
    ...(meeting.committee ? { committee: meeting.committee } : {}),
  });
  const changes = compareMeetings(before === undefined ? null : aMeeting({ stage: 'minutes', items: before }), now);
  const matches = shownItems(changes, now, { watchedWords: [] }).map((shown) => ({
    changes: shown.changes.filter(({ byDefault }) => byDefault).map(({ position }) => position),
    because: [{ by: 'word', word: 'radikalisering' } as const],
  }));
  const [revision, alert] = [aRevision({ meeting: now, changes }), anAlert({ matches })];
  const known = {
    municipality: meeting.municipality ?? 'Ballerup',
    sourceReadAt: '2026-04-15T09:00:00.000Z',
    publicUrl: 'https://referatvagt.example/',
  };
  const letter = letterOf({ revision, alert }, known);
  return { letter, lines: storyLines(letter, { alert, revision }) };
};
