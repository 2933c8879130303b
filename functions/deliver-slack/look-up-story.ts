import type { Letter } from '../../shared/channels/letter.ts';
import type { FoundLetter, LookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { mustBeThere } from '../../shared/channels/must-be-there.ts';
import { type StoryLine, storyLines } from '../../shared/channels/slack/story-lines.ts';
import { type TakenBackLine, takenBackLines } from '../../shared/channels/slack/taken-back-lines.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { AlertId } from '../../shared/domain/ids.ts';
import type { Revisions } from '../../shared/domain/revision.ts';
import type { Whereto } from './whereto.ts';

/** What one alert tells a channel, line by line. */
export type Story = {
  alert: Alert;
  letter: Letter;
  lines: StoryLine[];
  takenBack: TakenBackLine[];
  found: FoundLetter;
};

export type StoryStores = {
  outbox: Pick<Outbox, 'alert'>;
  revisions: Pick<Revisions, 'get'>;
  lookUpLetters: LookUpLetters;
};

/** An alert or revision that is gone throws: a message with a hole is not posted. */
export const lookUpStory = async (
  id: AlertId,
  { outbox, revisions, lookUpLetters, hasApp }: StoryStores & Pick<Whereto, 'hasApp'>,
): Promise<Story> => {
  const alert = mustBeThere(await outbox.alert(id), 'alert');
  const revision = mustBeThere(await revisions.get(alert.meetingId, alert.revision), 'revision');
  const found = mustBeThere((await lookUpLetters([id]))[0] ?? null, 'letter');
  const { letter } = found;
  const told = { alert, revision };
  const [lines, takenBack] = [storyLines(letter, told), takenBackLines(letter, told)];
  if (hasApp) return { alert, letter, lines, takenBack, found };
  // Nobody would open the window, or take down what to follow. "Stop" answers in words.
  const unpressed = lines.map((line) => ({ ...line, isReworded: false, canBeFollowed: false }));
  return { alert, letter, lines: unpressed, takenBack: takenBack.map((line) => ({ ...line, target: null })), found };
};
