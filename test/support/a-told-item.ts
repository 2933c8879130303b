import { changedItem } from '../../shared/domain/change.ts';
import type { ToldItem } from '../../shared/domain/telling.ts';
import { anItem } from './an-item.ts';

/** Item 8 as it is told: a new attachment, unless something else is said. */
export const aToldItem = (overrides: Partial<ToldItem> = {}): ToldItem => ({
  news: 'attachment',
  stage: 'with-minutes',
  item: changedItem(anItem()),
  decision: null,
  before: null,
  postponed: null,
  takenOff: [],
  followedUp: null,
  overdue: null,
  journey: [],
  titleBefore: null,
  rewordings: [],
  splitFrom: null,
  mergedInto: null,
  attachments: [],
  attachmentsRemoved: [],
  attachmentsReplaced: [],
  because: [{ by: 'source' }],
  ...overrides,
});
