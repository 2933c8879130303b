import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aFollowedUp } from '../../support/a-followed-up.ts';
import { anItem } from '../../support/an-item.ts';
import { about, changesAbout } from '../../support/changes-about.ts';
import { aChannelOfReaders, channel } from './a-channel-of-readers.ts';

const april = 'ballerup.udvalget.20260414T0600';
const may = 'ballerup.udvalget.20260512T0600';
const item = anItem({ decision: aDecision('Udsættes til næste møde.') });
const other = anItem({ number: '9', title: 'Ny skole', caseNumber: '82.06-1' });
const back: Change = { ...about(item), kind: 'item-returned', followedUp: aFollowedUp() };
const paper: Change = {
  ...about(item),
  kind: 'attachment-added',
  attachment: { name: 'Bilag 1', link: null } as never,
};

describe('the talk about one case in a channel', () => {
  it('goes on in the thread of the first message about it', async () => {
    const readers = aChannelOfReaders();
    await readers.deliver(await readers.toConfigured({ meeting: april, items: [item] }));
    await readers.deliver(await readers.toConfigured({ meeting: may, changes: [back] }));
    await readers.deliver(await readers.toConfigured({ meeting: may, number: 2, items: [item] }));
    const [first, ...later] = readers.posted;
    expect(first?.threadTs).toBeNull();
    expect(later.map(({ threadTs }) => threadTs)).toEqual([first?.ts, first?.ts]);
  });

  it('is heard in the channel too when it is decided, and not when it is back or a paper came', async () => {
    const readers = aChannelOfReaders();
    for (const [number, changes] of [
      [1, undefined],
      [2, [back]],
      [3, [paper]],
      [4, changesAbout([{ ...item, decision: aDecision('Godkendt') }])],
    ] as const)
      await readers.deliver(
        await readers.toConfigured({
          number,
          items: [item],
          ...(changes === undefined ? {} : { changes: [...changes] }),
        }),
      );
    expect(readers.posted.map(({ broadcast }) => broadcast).slice(1)).toEqual([false, false, true]);
  });

  it('is a thread of its own in every channel', async () => {
    const readers = aChannelOfReaders();
    await readers.deliver(await readers.toConfigured({ items: [item] }));
    await readers.deliver(await readers.toConfigured({ number: 2, items: [item] }, 'C0OTHER00'));
    expect(readers.posted.map(({ threadTs }) => threadTs)).toEqual([null, null]);
  });

  it('is found again under the number that the case had when it was put off', async () => {
    const readers = aChannelOfReaders();
    const before = { ...item, caseNumber: '15.00-A00-1-25' };
    const followedUp = { ...aFollowedUp(), caseNumber: before.caseNumber };
    await readers.deliver(await readers.toConfigured({ meeting: april, items: [before] }));
    await readers.deliver(await readers.toConfigured({ meeting: may, changes: [{ ...back, followedUp }] }));
    expect(readers.posted[1]?.threadTs).toBe(readers.posted[0]?.ts);
  });

  it('is found by the meeting and the title where the case has no number', async () => {
    const readers = aChannelOfReaders();
    const closed = { ...item, caseNumber: null };
    await readers.deliver(await readers.toConfigured({ items: [closed] }));
    await readers.deliver(await readers.toConfigured({ number: 2, items: [closed] }));
    await readers.deliver(await readers.toConfigured({ meeting: may, items: [closed] }));
    expect(readers.posted.map(({ threadTs }) => threadTs)).toEqual([null, readers.posted[0]?.ts, null]);
  });

  it('is answered apart from the other news of the same meeting', async () => {
    const readers = aChannelOfReaders();
    await readers.deliver(await readers.toConfigured({ items: [item] }));
    await readers.deliver(await readers.toConfigured({ number: 2, items: [item, other] }));
    expect(readers.posted.map(({ threadTs, text }) => [threadTs, text.includes('Ny skole')])).toEqual([
      [null, false],
      [readers.posted[0]?.ts, false],
      [null, true],
    ]);
  });

  it('goes on under an overview, when that was the first message about it', async () => {
    const readers = aChannelOfReaders();
    const many = [item, ...['1', '2', '3'].map((number) => ({ ...other, number, caseNumber: `82.06-${number}` }))];
    await readers.deliver(await readers.toConfigured({ items: many }));
    await readers.deliver(await readers.toConfigured({ number: 2, items: [item] }));
    expect(readers.posted.map(({ threadTs }) => threadTs)).toEqual([null, readers.posted[0]?.ts]);
  });

  it('keeps its thread where a story has more threads than are answered at once', async () => {
    const readers = aChannelOfReaders();
    const items = Array.from({ length: 12 }, (_, at) => ({ ...other, number: `${at + 1}`, caseNumber: `82.06-${at}` }));
    for (let first = 0; first < items.length; first += 3)
      await readers.deliver(await readers.toConfigured({ number: first + 1, items: items.slice(first, first + 3) }));
    const threads = readers.posted.map(({ ts }) => ts);
    await readers.deliver(await readers.toConfigured({ number: 20, items }));
    const together = readers.posted.slice(threads.length);
    expect(together.map(({ threadTs }) => threadTs)).toEqual([...threads.slice(0, 8), null]);
    const last = items.at(-1);
    if (last !== undefined) await readers.deliver(await readers.toConfigured({ number: 21, items: [last] }));
    expect(readers.posted.at(-1)?.threadTs).toBe(threads.at(-1));
  });

  it('begins anew when nothing was said of it for ninety days', async () => {
    const readers = aChannelOfReaders();
    const day = 24 * 60;
    await readers.deliver(await readers.toConfigured({ items: [item] }));
    readers.clock.pass(80 * day);
    await readers.deliver(await readers.toConfigured({ number: 2, items: [item] }));
    readers.clock.pass(80 * day);
    await readers.deliver(await readers.toConfigured({ number: 3, items: [item] }));
    readers.clock.pass(91 * day);
    await readers.deliver(await readers.toConfigured({ number: 4, items: [item] }));
    const first = readers.posted[0]?.ts;
    expect(readers.posted.map(({ threadTs }) => threadTs)).toEqual([null, first, first, null]);
  });

  it('stands on its own, and is the new thread, where Slack has no such thread any more', async () => {
    const gone = { kind: 'refused', what: 'thread', error: 'thread_not_found' } as const;
    let first = '';
    const readers = aChannelOfReaders((asked) => ('threadTs' in asked && asked.threadTs === first ? gone : null));
    await readers.deliver(await readers.toConfigured({ items: [item] }));
    first = readers.posted[0]?.ts ?? '';
    await readers.deliver(await readers.toConfigured({ number: 2, items: [item] }));
    await readers.deliver(await readers.toConfigured({ number: 3, items: [item] }));
    expect(readers.posted.map(({ threadTs }) => threadTs)).toEqual([null, null, readers.posted[1]?.ts]);
    expect(readers.posted.every((post) => post.channel === channel)).toBe(true);
  });
});
