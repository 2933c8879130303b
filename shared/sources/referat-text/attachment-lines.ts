import type { Attachment } from '../../domain/meeting.ts';
import { attachmentNamed } from '../reading/attachment.ts';

const countLine = /^\d+ bilag(?:, heraf \d+ anbefales)?\.?$/iu;
const bareAddress = /^https?:\/\/\S+$/u;

export const isBareAddress = (paragraph: string): boolean => bareAddress.test(paragraph);

/** The files under "Bilag"; the line that only counts them ("2 bilag, heraf 1 anbefales") is none. */
export const attachmentsListed = (paragraphs: readonly string[]): Attachment[] =>
  paragraphs
    .filter((paragraph) => !countLine.test(paragraph))
    .map((paragraph) => attachmentNamed(paragraph.replace(/^[-•] /, '')));

/** The 2019 pages print a file that is kept elsewhere as its bare address below the decision. */
export const attachmentAt = (address: string): Attachment => ({
  ...attachmentNamed(address.split('/').at(-1) || address),
  link: address,
});
