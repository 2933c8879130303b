import type { ItemChange } from '../../../shared/domain/change.ts';

/** What one change took away and put in; null where there was nothing, or nothing is left. */
export type Difference = { label: string; before: string | null; after: string | null };

/** What can be shown side by side of a change; null where it has no text before and after. */
export const differenceOf = (change: ItemChange): Difference | null => {
  switch (change.kind) {
    case 'item-reworded':
      return { label: change.part || 'Teksten', before: change.before, after: change.after };
    case 'item-retitled':
      return { label: 'Titlen', before: change.before, after: change.after };
    case 'decision-reworded':
    case 'decision-reread':
      return { label: 'Beslutningen', before: change.before.text, after: change.after.text };
    case 'decision-withdrawn':
      return { label: 'Beslutningen', before: change.before.text, after: null };
    case 'decision-recorded':
    case 'case-decided':
      return { label: 'Beslutningen', before: null, after: change.decision.text };
    case 'attachment-replaced':
      return { label: 'Bilaget', before: change.before.name, after: change.after.name };
    case 'attachment-added':
      return { label: 'Bilag', before: null, after: change.attachment.name };
    case 'attachment-removed':
      return { label: 'Bilag', before: change.attachment.name, after: null };
    default:
      return null;
  }
};
