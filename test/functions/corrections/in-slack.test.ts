import { describe, expect, it } from 'vitest';
import { aChannel } from '../raise-alerts/raising.ts';
import { aTownOfReaders } from './a-town-of-readers.ts';
import { correctedAgain, firstTold, sourceCorrects, weReadAgain } from './three-revisions.ts';

const follows = aChannel({ words: ['udsættes'] });

describe('a correction in Slack', () => {
  it('is posted in the thread of the message that it corrects', async () => {
    const town = aTownOfReaders({ channels: [follows] });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    const [first, second] = town.posted;
    expect(first).toMatchObject({ channel: 'C0123ABCD', threadTs: null });
    expect(second).toMatchObject({
      channel: 'C0123ABCD',
      threadTs: first?.ts,
      text: 'Rettelse til vores besked af 15. april: Punkt 1: Ny skole',
    });
    expect(JSON.stringify(second?.blocks)).toContain('Vi læste beslutningen forkert.');
  });

  it('keeps to the first message of the thread when it corrects a correction', async () => {
    const town = aTownOfReaders({ channels: [follows] });
    for (const revision of [firstTold, sourceCorrects, correctedAgain]) await town.tell(revision);
    const [first, ...corrections] = town.posted;
    expect(corrections.map(({ threadTs }) => threadTs)).toEqual([first?.ts, first?.ts]);
  });

  it('stands apart from the other news of the revision, and tells nothing twice', async () => {
    const town = aTownOfReaders({ channels: [aChannel()] });
    await town.tell(firstTold);
    await town.tell({ ...sourceCorrects, changes: [...sourceCorrects.changes, ...firstTold.changes.slice(2)] });
    const shown = town.posted.slice(-2).map(({ blocks }) => JSON.stringify(blocks));
    expect(shown[0]).toContain('Rettelse til vores besked');
    expect(shown[1]).toContain('Cykelsti på Hovedgaden');
    expect(shown.join('').match(/Punkt 1: Ny skole/gu)).toHaveLength(1);
  });

  it('marks the message that it corrects', async () => {
    const town = aTownOfReaders({ channels: [follows] });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    expect(town.updated).toMatchObject([{ ts: town.posted[0]?.ts, channel: 'C0123ABCD' }]);
    expect(JSON.stringify(town.updated[0]?.blocks)).toContain('Rettet 15. april');
  });

  it.each([
    ['the other message', 'message', 'invalid_blocks'],
    ['us, in the middle of it', 'channel', 'not_in_channel'],
  ] as const)('reaches whoever got the wrong message, though Slack refused %s', async (_, what, error) => {
    const isOther = (text: string) => text.includes('Cykelsti');
    const town = aTownOfReaders({
      channels: [aChannel()],
      answers: { slack: ({ text }) => (isOther(text) ? { kind: 'refused', what, error } : null) },
    });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    expect(town.posted.map(({ text }) => text)).toEqual([
      'Udsat til næste møde: Ny skole',
      'Rettelse til vores besked af 15. april: Punkt 1: Ny skole',
    ]);
    expect(town.posted[1]?.threadTs).toBe(town.posted[0]?.ts);
    expect(town.updated).toMatchObject([{ ts: town.posted[0]?.ts }]);
  });

  it('stands on its own, and says what it corrects, when Slack has no such thread any more', async () => {
    const gone = { kind: 'refused', what: 'thread', error: 'thread_not_found' } as const;
    const town = aTownOfReaders({
      channels: [follows],
      answers: { slack: (asked) => ('threadTs' in asked && asked.threadTs !== null ? gone : null) },
    });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    expect(town.posted[1]).toMatchObject({ threadTs: null, text: expect.stringContaining('besked af 15. april') });
  });

  it('stands in the thread of its case, and says what it corrects, when nothing else is known of the first message', async () => {
    const town = aTownOfReaders({ channels: [follows] });
    await town.tell(firstTold);
    await town.store(weReadAgain);
    await town.raise(weReadAgain);
    const [alert, deliveryOf] = [town.outbox.alert, town.outbox.deliveryOf];
    const isOld = (id: string) => id.includes('.1.');
    town.outbox.alert = async (id) => (isOld(id) ? null : alert(id));
    town.outbox.deliveryOf = async (id) => (isOld(id) ? null : deliveryOf(id));
    await town.bringAllOut();
    expect(town.posted[1]).toMatchObject({
      threadTs: town.posted[0]?.ts,
      text: expect.stringContaining('besked af 15. april'),
    });
  });

  it('is not posted in a channel that the configuration names no more', async () => {
    const town = aTownOfReaders({ channels: [follows] });
    await town.tell(firstTold);
    town.configure([]);
    await town.tell(weReadAgain);
    expect(town.posted).toHaveLength(1);
  });

  it('keeps a page’s words from being markup', async () => {
    const [change] = sourceCorrects.changes;
    if (change?.kind !== 'decision-reworded') throw new Error('The test needs an edited decision.');
    const town = aTownOfReaders({ channels: [follows] });
    await town.tell(firstTold);
    const after = { ...change.after, text: '<!channel> <https://ond.example|her>' };
    await town.tell({ ...sourceCorrects, changes: [{ ...change, after }] });
    expect(JSON.stringify(town.posted[1]?.blocks)).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(town.posted[1]?.blocks)).not.toContain('<!channel>');
  });
});
