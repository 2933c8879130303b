import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { changedItem } from '../../../shared/domain/change.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';
import { aRaising } from './raising.ts';

const decision = aDecision('Godkendt.');
const item = anItem({ decision });
const about = { stage: 'with-minutes', path: 'items/8', item: changedItem(item), pairing: null } as const;
const decided: Change = { kind: 'case-decided', ...about, decision, journey: [], followedUp: null };
const minutesWith = (change: Change) =>
  aRevision({ meeting: aMeeting({ stage: 'minutes', items: [item] }), changes: [change] });
const theCase = { by: 'case', caseNumber: '15.00.00-A00-23-26' } as const;
const committee = { by: 'committee', committee: aMeeting().committee } as const;

describe('a case that somebody follows', () => {
  it('is told to be decided', async () => {
    const { follow, raise, alertOf } = await aRaising({ revision: minutesWith(decided) });
    await follow('astrid', theCase);
    await raise();
    expect((await alertOf('astrid'))?.matches).toMatchObject([{ changes: [0] }]);
  });

  it('is told to be decided to who chose to hear of other things', async () => {
    const { follow, raise, alertOf } = await aRaising({ revision: minutesWith(decided) });
    await follow('astrid', theCase, { kinds: ['item-postponed'] });
    await raise();
    expect((await alertOf('astrid'))?.matches).toMatchObject([{ changes: [0] }]);
  });

  it('is not told to be decided to who follows its committee and chose other kinds', async () => {
    const { follow, raise, alertOf } = await aRaising({ revision: minutesWith(decided) });
    await follow('astrid', committee, { kinds: ['item-postponed'] });
    await raise();
    expect(await alertOf('astrid')).toBeNull();
  });
});
