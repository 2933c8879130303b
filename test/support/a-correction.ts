import type { LetterCorrection } from '../../shared/channels/letter.ts';
import { type Change, changedItem, type ItemChange } from '../../shared/domain/change.ts';
import { toldItems } from '../../shared/domain/telling.ts';
import { aDecision } from './a-decision.ts';
import { anItem } from './an-item.ts';

/** What every change about item 8 says of where it stands. */
export const aboutItemEight = {
  item: changedItem(anItem()),
  stage: 'after-publication',
  path: 'items/8',
  pairing: null,
} as const;

const recorded: Change = {
  ...aboutItemEight,
  kind: 'decision-recorded',
  decision: aDecision('Godkendt'),
  otherwiseThanRecommended: false,
};

const reread: ItemChange = {
  ...aboutItemEight,
  kind: 'decision-reread',
  before: aDecision('Godkendt'),
  after: aDecision('Ikke godkendt'),
};

/** That item 8 was told as approved on 15 April, and is not; `told` are the changes that told it. */
export const aCorrection = ({
  told = [recorded],
  ...overrides
}: Partial<LetterCorrection> & { told?: Change[] } = {}): LetterCorrection => {
  const [wrote] = toldItems(told, [{ changes: told.map((_, index) => index), because: [] }]);
  if (wrote === undefined) throw new Error('A correction is of something told.');
  return { toldAt: '2026-04-15T09:00:00.000Z', wrote, change: reread, isReleased: false, ...overrides };
};
