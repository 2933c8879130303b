import type { Change } from '../change.ts';
import type { Attachment } from '../meeting.ts';
import { attachmentKey } from '../noise/attachment-order.ts';
import { changeOf, type ItemComparison } from './item-comparison.ts';

/** Attachments are known by their names: ids and links change when a page is published anew. */
export const attachmentChanges = (comparison: ItemComparison): Change[] => {
  const { before, after, stage } = comparison;
  const { pairs, added, removed } = pairedByName(before.attachments, after.attachments);
  // Minutes that show no attachment at all leave them out; they were not taken down.
  const leavesOut = stage === 'with-minutes' && after.attachments.length === 0;
  const about = ({ name }: Attachment) => changeOf(comparison, 'attachments', name);
  return [
    ...added.map((attachment): Change => ({ kind: 'attachment-added', ...about(attachment), attachment })),
    ...(leavesOut ? [] : removed).map(
      (attachment): Change => ({ kind: 'attachment-removed', ...about(attachment), attachment }),
    ),
    ...pairs
      .filter((pair) => isReplaced(pair))
      .map((pair): Change => ({ kind: 'attachment-replaced', ...about(pair.after), ...pair })),
  ];
};

type AttachmentPair = { before: Attachment; after: Attachment };

/** Only where the page gives a hash or a size both times. */
const isReplaced = ({ before, after }: AttachmentPair): boolean =>
  before.version !== undefined && after.version !== undefined && before.version !== after.version;

/** Two files of one name are two: those of one version first, then in order. */
const pairedByName = (before: readonly Attachment[], after: readonly Attachment[]) => {
  const waiting = Map.groupBy(before, ({ name }) => attachmentKey(name));
  const [pairs, added]: [AttachmentPair[], Attachment[]] = [[], []];
  const exactFirst = after.toSorted((one, other) => knownVersion(other, waiting) - knownVersion(one, waiting));
  for (const attachment of exactFirst) {
    const namesakes = waiting.get(attachmentKey(attachment.name)) ?? [];
    const [same] = namesakes.splice(indexOfSame(namesakes, attachment), 1);
    if (same === undefined) added.push(attachment);
    else pairs.push({ before: same, after: attachment });
  }
  return { pairs, added: after.filter((each) => added.includes(each)), removed: [...waiting.values()].flat() };
};

const knownVersion = (attachment: Attachment, waiting: ReadonlyMap<string, readonly Attachment[]>): number =>
  waiting.get(attachmentKey(attachment.name))?.some(({ version }) => version === attachment.version) ? 1 : 0;

const indexOfSame = (namesakes: readonly Attachment[], { version }: Attachment): number =>
  Math.max(
    0,
    namesakes.findIndex((each) => each.version === version),
  );
