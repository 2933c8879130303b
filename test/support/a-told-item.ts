import type { ToldItem } from '../../shared/domain/telling.ts';
import { toldOnAgenda } from '../../shared/domain/told-with-agenda.ts';
import { anItem } from './an-item.ts';

/** Item 8 as it is told: a new attachment, unless something else is said. */
export const aToldItem = (overrides: Partial<ToldItem> = {}): ToldItem => ({
  ...toldOnAgenda(anItem(), [{ by: 'source' }]),
  news: 'attachment',
  stage: 'with-minutes',
  ...overrides,
});
