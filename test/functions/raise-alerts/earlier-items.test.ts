import { describe, expect, it } from 'vitest';
import { type Change, changedItem } from '../../../shared/domain/change.ts';
import { meetingId } from '../../../shared/domain/ids.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aFollowedUp } from '../../support/a-followed-up.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';
import { aRaising } from './raising.ts';

const status = anItem({ number: '6', title: 'Status', caseNumber: null, recommendations: [], sections: [] });
const followedUp = aFollowedUp({
  meetingId: meetingId('ballerup.byraadet.20260301T1600'),
  committee: 'Byrådet',
  caseNumber: null,
});
const back: Change = {
  kind: 'item-returned',
  stage: 'before-meeting',
  path: 'items/6',
  item: changedItem(status),
  pairing: null,
  followedUp,
};
const returned = aRevision({ meeting: aMeeting({ items: [status] }), changes: [back] });

describe('a case that is back', () => {
  it('is told to who heard that it was put off, by a word that it does not hold any more', async () => {
    const raising = await aRaising({ revision: returned });
    const then = anItem({ number: '8', title: 'Ny færge til Hven' });
    await raising.revisions.addOnce(
      aRevision({ meetingId: followedUp.meetingId, meeting: aMeeting({ items: [anItem({ number: '7' }), then] }) }),
      noFollows,
    );
    await raising.follow('astrid', { by: 'word', word: 'færge' });
    await raising.follow('bo', { by: 'committee', committee: 'Byrådet' });
    await raising.follow('carl', { by: 'word', word: 'bro' });
    await raising.raise();
    expect(raising.emailed().sort()).toEqual(
      ['astrid', 'bo'].map((who) => `alert.${returned.meetingId}.${returned.number}.${who}`),
    );
  });

  it('is told by what is left of it when the meeting that put it off is not kept', async () => {
    const raising = await aRaising({ revision: returned });
    await raising.follow('bo', { by: 'committee', committee: 'Byrådet' });
    await raising.raise();
    expect(raising.emailed()).toHaveLength(1);
  });
});
