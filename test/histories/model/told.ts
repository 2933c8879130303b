import type { Change } from '../../../shared/domain/change.ts';

/** A change in short: what it is, of which item, and from what to what. */
export type Told = { kind: Change['kind']; stage: Change['stage']; about?: string; before?: string; after?: string };

/** Two lists of changes tell the same when they are equal in this order. */
export const inOrder = (told: readonly Told[]): string[] =>
  told
    .map(({ kind, stage, about = '', before = '', after = '' }) => [kind, stage, about, before, after].join(' | '))
    .sort();

export const inShort = (change: Change): Told => ({
  kind: change.kind,
  stage: change.stage,
  ...('item' in change ? { about: change.item.title } : {}),
  ...beforeAndAfter(change),
});

const beforeAndAfter = (change: Change): Pick<Told, 'before' | 'after'> => {
  switch (change.kind) {
    case 'meeting-moved':
      return { before: appointment(change.before), after: appointment(change.after) };
    case 'item-retitled':
    case 'item-reworded':
      return { before: change.before, after: change.after };
    case 'attachment-added':
      return { after: change.attachment.name };
    case 'attachment-removed':
      return { before: change.attachment.name };
    case 'attachment-replaced':
      return {
        before: `${change.before.name} ${change.before.version}`,
        after: `${change.after.name} ${change.after.version}`,
      };
    case 'decision-recorded':
      return { after: change.decision.text };
    case 'decision-reworded':
      return { before: change.before.text, after: change.after.text };
    case 'decision-withdrawn':
      return { before: change.before.text };
    case 'item-absent':
      return { after: change.confirmed ? 'confirmed' : 'seen once' };
    default:
      return {};
  }
};

export const appointment = ({ startsAt, place }: { startsAt: string; place: string | null }): string =>
  `${startsAt} ${place}`;
