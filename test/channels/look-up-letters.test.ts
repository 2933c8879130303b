import { describe, expect, it } from 'vitest';
import { makeLookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { alertId, subscriptionId } from '../../shared/domain/ids.ts';
import { noFollows } from '../../shared/domain/revision.ts';
import { aDecision } from '../support/a-decision.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { aRevision } from '../support/a-revision.ts';
import { anAlert } from '../support/an-alert.ts';
import { anItem } from '../support/an-item.ts';
import { ballerup } from '../support/ballerup.ts';
import { memoryOutbox } from '../support/memory-outbox.ts';
import { memoryRevisions } from '../support/memory-revisions.ts';
import { memorySourceStates } from '../support/memory-source-states.ts';

const revisionOf = (number: number) =>
  aRevision({
    number,
    meeting: aMeeting({ stage: 'minutes', items: [anItem({ decision: aDecision('Godkendt') })] }),
  });
const alertOf = (revision: number, name: string) =>
  anAlert({
    revision,
    matches: [{ changes: [1], because: [{ by: 'source' }] }],
    subscriptionIds: [subscriptionId(name), subscriptionId('both')],
  });

const aLookUp = async () => {
  const [outbox, revisions, states] = [memoryOutbox(), memoryRevisions(), memorySourceStates()];
  for (const number of [1, 2]) await revisions.addOnce(revisionOf(number), noFollows);
  for (const alert of [alertOf(1, 'one'), alertOf(2, 'two'), alertOf(3, 'three')])
    await outbox.addAlertOnce(alert, null);
  const lookUp = makeLookUpLetters(
    { outbox, revisions, states },
    { municipalityOf: (source) => source.toUpperCase(), publicUrl: 'https://referatvagt.example/' },
  );
  return { lookUp, states, revisions, outbox };
};

describe('looking up what alerts tell', () => {
  it('finds one letter an alert, in their order, and the subscriptions that led to it', async () => {
    const { lookUp } = await aLookUp();
    const found = await lookUp([alertOf(2, 'two').alertId, alertOf(1, 'one').alertId]);
    expect(found.map(({ letter }) => letter.evidenceLink.slice(-2))).toEqual(['/2', '/1']);
    expect(found[0]).toMatchObject({
      letter: { municipality: 'BALLERUP', sourceReadAt: null, items: [{ news: 'decided' }], corrections: [] },
      follows: [],
      isEarly: false,
      isEmpty: false,
    });
    expect(found.map(({ subscriptionIds }) => subscriptionIds)).toEqual([
      ['two', 'both'],
      ['one', 'both'],
    ]);
  });

  it('says when the source was last read', async () => {
    const { lookUp, states } = await aLookUp();
    const lastReadAt = '2026-04-15T09:00:00.000Z';
    await states.put({
      sourceId: ballerup,
      firstReadAt: lastReadAt,
      lastReadAt,
      listed: 1,
      doubtedSince: null,
      lastProblem: null,
    });
    expect((await lookUp([alertOf(1, 'one').alertId]))[0]?.letter.sourceReadAt).toBe(lastReadAt);
  });

  it('throws rather than send a letter with a hole', async () => {
    const { lookUp } = await aLookUp();
    await expect(lookUp([alertOf(1, 'one').alertId, alertId('gone')])).rejects.toThrow('alert');
    await expect(lookUp([alertOf(3, 'three').alertId])).rejects.toThrow('revision');
  });

  it('knows when what was edited had been read', async () => {
    const { lookUp, revisions, outbox } = await aLookUp();
    const edited = revisionOf(3);
    const changes = edited.changes.map((change) => ({ ...change, stage: 'after-publication' as const }));
    await revisions.addOnce({ ...edited, number: 3, capturedAt: '2026-04-17T07:30:00.000Z', changes }, noFollows);
    expect(await outbox.alert(alertOf(3, 'three').alertId)).not.toBeNull();
    const [second, third] = await lookUp([alertOf(2, 'two').alertId, alertOf(3, 'three').alertId]);
    expect(second?.letter.readBefore).toBeNull();
    expect(third?.letter.readBefore).toBe(revisionOf(2).capturedAt);
  });
});
