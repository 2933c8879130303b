import { type DiffPart, wordDiff } from '../../../shared/domain/changes/word-diff.ts';

/**
 * What differs between two texts. Of a passage that was compared as a whole - a long one, in which no sentence ends - what
 * both texts begin and end with is the same.
 */
export const whatDiffers = (before: string, after: string): DiffPart[] => {
  const parts = wordDiff(before, after);
  return parts.flatMap((part, index) => {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (part.kind === 'removed' && next?.kind === 'added') return withinEnds(part.text, next.text);
    return part.kind === 'added' && previous?.kind === 'removed' ? [] : [part];
  });
};

const withinEnds = (before: string, after: string): DiffPart[] => {
  const head = commonHead(before, after);
  const [was, is] = [before.slice(head.length), after.slice(head.length)];
  const tail = commonTail(was, is);
  const parts: DiffPart[] = [
    { kind: 'same', text: head, before: head },
    { kind: 'removed', text: was.slice(0, was.length - tail.length) },
    { kind: 'added', text: is.slice(0, is.length - tail.length) },
    { kind: 'same', text: tail, before: tail },
  ];
  return parts.filter(({ text }) => text !== '');
};

/** What both texts begin with, in whole words. */
export const commonHead = (one: string, other: string): string => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, one.lastIndexOf(' ', length - 1) + 1);
};

const commonTail = (one: string, other: string): string => {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  const start = one.indexOf(' ', one.length - length);
  return length === 0 || start === -1 ? '' : one.slice(start);
};
