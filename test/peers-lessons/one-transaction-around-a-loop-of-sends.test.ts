import { describe, expect, it } from 'vitest';
import { aTownOfReaders } from '../functions/corrections/a-town-of-readers.ts';
import { firstTold } from '../functions/corrections/three-revisions.ts';

const everything = { by: 'source' } as const;
const names = ['astrid', 'bo', 'carla', 'dorte', 'erik'];

/** Five readers, and a provider that throws for one of them until it is mended. */
const aTownWithOneBrokenMailbox = async () => {
  const town = aTownOfReaders();
  for (const name of names) await town.follow(name, everything);
  let isBroken = true;
  town.answers.mail = (to) => {
    if (isBroken && to.startsWith('erik')) throw new Error('The mailbox is broken.');
    return null;
  };
  await town.store(firstTold);
  await town.raise(firstTold);
  const due = town.queues.email.sent.map(({ message }) => message);
  /** As the queue does: each message is tried, whatever came of the others. */
  const bringOut = () => Promise.allSettled(due.map((message) => town.deliverEmail(message)));
  const mend = () => {
    isBroken = false;
  };
  return { ...town, bringOut, mend };
};

describe('a late failure among many sends', () => {
  it('does not roll back the record of what was sent: one transaction around a loop of sends', async () => {
    const { bringOut, mend, recipients } = await aTownWithOneBrokenMailbox();
    const answers = await bringOut();
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(recipients()).toEqual(names.slice(0, -1));
    mend();
    await bringOut();
    await bringOut();
    expect(recipients()).toEqual(names);
  });

  it('does not roll back the digests that went on their way before it', async () => {
    const town = aTownOfReaders();
    for (const name of names) await town.follow(name, everything, { cadence: 'daily' });
    await town.tell(firstTold);
    const send = town.queues.email.send;
    let sends = 0;
    const failing: typeof send = async (messages) => {
      sends += 1;
      if (sends === names.length) throw new Error('The queue is away.');
      await send(messages);
    };
    await expect(town.sendDigestsThrough(failing)).rejects.toThrow();
    await town.sendDigestsThrough(send);
    await town.bringAllOut();
    expect(town.recipients()).toEqual(names);
  });
});
