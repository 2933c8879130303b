import { describe, expect, it } from 'vitest';
import { type Change, changedItem } from '../../shared/domain/change.ts';
import { goneItems } from '../../shared/domain/gone-items.ts';
import { noFollows, type Revision } from '../../shared/domain/revision.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { aRevision } from '../support/a-revision.ts';
import { anItem } from '../support/an-item.ts';
import { memoryRevisions } from '../support/memory-revisions.ts';

const school = anItem({ number: '1', title: 'Ny skole' });
const harbour = anItem({ number: '2', title: 'Ny havn', sections: [{ heading: 'Sag', text: 'Færgen til Sverige.' }] });
const agenda = (number: number, items = [school, harbour], changes: Change[] = []) =>
  aRevision({ number, meeting: aMeeting({ items }), changes });
const absent: Change = {
  kind: 'item-absent',
  stage: 'before-meeting',
  path: 'items/2',
  item: changedItem(harbour),
  pairing: null,
  confirmed: true,
  mergedInto: null,
};
const cancelled: Change = { kind: 'meeting-cancelled', stage: 'before-meeting', path: 'meeting', quote: 'AFLYST' };

const gone = async (...history: [Revision, ...Revision[]]) => {
  const revisions = memoryRevisions();
  for (const revision of history) await revisions.addOnce(revision, noFollows);
  return goneItems(history.at(-1) ?? history[0], revisions);
};

describe('the items that a revision tells to be gone', () => {
  it('are as they last stood, also when a later look confirmed it', async () => {
    expect(await gone(agenda(1), agenda(2, [school]), agenda(3, [school], [absent]))).toEqual([harbour]);
  });

  it('are all of a meeting that is cancelled', async () => {
    expect(await gone(agenda(1), agenda(2, [], [cancelled]))).toEqual([school, harbour]);
  });

  it('are none where nothing is gone, and none that no revision held', async () => {
    expect(await gone(agenda(1), agenda(2))).toEqual([]);
    expect(await gone(agenda(1, [school]), agenda(2, [school], [absent]))).toEqual([]);
  });
});
