import type { Attachment } from '../../domain/meeting.ts';
import { oneLine } from '../../platform/text/white-space.ts';

const recommendedMark = /^ANBEFALES:? /u;
const addedMark = / [-–] TILFØJET efter .+/u;

/**
 * A file as its item names it, with the marks that Ballerup writes into the names: "ANBEFALES Bilag 1. Tabeller",
 * "Præsentation - TILFØJET efter udvalgets møde".
 */
export const attachmentNamed = (printed: string): Attachment => {
  const name = oneLine(printed);
  return {
    sourceAttachmentId: null,
    name: name.replace(recommendedMark, '').replace(addedMark, ''),
    link: null,
    recommended: recommendedMark.test(name),
    addedAfterMeeting: addedMark.test(name),
  };
};
