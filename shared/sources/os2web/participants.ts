import type { Participant } from '../../domain/meeting.ts';
import { findElements, textOf } from '../html/find-elements.ts';
import type { HtmlElement } from '../html/html-nodes.ts';
import { participantFrom } from '../reading/participant.ts';
import { joinUnclosed } from '../reading/unclosed-brackets.ts';
import type { MeetingElements } from './meeting-elements.ts';

/** Those of "Deltagere" and of "Afbud/Fraværende". Somebody who is on both lists was away. */
export const participantsIn = ({ present, away }: MeetingElements): Participant[] => {
  const absentees = namesListed(away).map((line) => ({ ...participantFrom(line), absent: true }));
  const names = new Set(absentees.map(({ name }) => name));
  return [
    ...namesListed(present)
      .map(participantFrom)
      .filter(({ name }) => !names.has(name)),
    ...absentees,
  ];
};

const namesListed = (boxes: readonly HtmlElement[]): string[] =>
  joinUnclosed(
    findElements(boxes, ({ name }) => name === 'li')
      .map((element) => textOf(element.children))
      .filter((line) => line !== ''),
  );
