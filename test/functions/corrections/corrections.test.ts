import { describe, expect, it } from 'vitest';
import { correctionsIn } from '../../../shared/domain/corrections.ts';
import { topicId } from '../../../shared/domain/ids.ts';
import { aTownOfReaders } from './a-town-of-readers.ts';
import { correctedAgain, firstTold, sourceCorrects, weReadAgain } from './three-revisions.ts';

const schools = { by: 'topic', topic: topicId('skole') } as const;
const postponed = { by: 'word', word: 'udsættes' } as const;
const pool = { by: 'word', word: 'svømmehal' } as const;
const bikes = { by: 'word', word: 'cykelsti' } as const;
const nameOf = (_: unknown, index: number) => `reader-${String(index).padStart(3, '0')}`;

/** A hundred readers, of whom forty follow the word that stands in the first text only. */
const aHundred = async () => {
  const town = aTownOfReaders();
  const names = Array.from({ length: 100 }, nameOf);
  const [forty, sixty] = [names.slice(0, 40), names.slice(40)];
  for (const name of forty) await town.follow(name, postponed);
  for (const name of sixty) await town.follow(name, bikes, { wishes: [{ by: 'word', word: 'vandløb' }] });
  return { ...town, forty, sixty };
};

describe('a correction', () => {
  it.each([
    ['we read the words otherwise', weReadAgain, [firstTold]],
    ['the source has another decision within the hour', sourceCorrects, [firstTold]],
    ['the source corrects its correction', correctedAgain, [firstTold, sourceCorrects]],
  ])('is what comparing finds when %s', (_, { changes, corrects, capturedAt }, earlier) => {
    expect(correctionsIn({ changes, earlier, now: new Date(capturedAt) })).toEqual(corrects);
  });

  it('goes to exactly the forty of a hundred who got what it takes back, and to each once', async () => {
    const town = await aHundred();
    await town.tell(firstTold);
    expect(town.recipients()).toEqual(town.forty);
    await town.tell(weReadAgain);
    expect(town.recipients()).toEqual([...town.forty, ...town.forty].sort());
    const [, correction] = await town.mailsTo('reader-007');
    expect(correction?.subject).toBe('Rettelse til vores besked af 15. april: Ny skole');
  });

  it('goes nobody’s way twice when the step is repeated', async () => {
    const town = await aHundred();
    await town.tell(firstTold);
    for (let times = 0; times < 3; times += 1) {
      await town.tell(weReadAgain);
      await town.raise(firstTold);
    }
    await town.bringAllOut();
    expect(town.recipients()).toHaveLength(80);
  });

  it('is news for those who match only now, and stands with the news in one mail for those who match both', async () => {
    const town = aTownOfReaders();
    await town.follow('told', postponed);
    await town.follow('both', schools);
    await town.tell(firstTold);
    await town.follow('new', pool);
    await town.tell(sourceCorrects);
    expect(town.recipients()).toEqual(['both', 'both', 'new', 'told', 'told']);
    const [news] = await town.mailsTo('new');
    expect(news?.subject).not.toContain('Rettelse');
    expect((await town.mailsTo('both'))[1]?.subject).toBe('Rettelse til vores besked af 15. april: Ny skole');
  });

  it('tells somebody who follows all of it once of each item', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', { by: 'source' });
    await town.tell(firstTold);
    await town.tell(sourceCorrects);
    const mails = await town.mailsTo('astrid');
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text?.match(/Ny skole/gu)).toHaveLength(1);
  });

  it('tells it once that an item is put off after all', async () => {
    const [recorded, postponed] = firstTold.changes;
    const [reworded] = sourceCorrects.changes;
    if (recorded?.kind !== 'decision-recorded' || reworded?.kind !== 'decision-reworded' || postponed === undefined)
      throw new Error('The test needs a decision and its edit.');
    const { before, after } = reworded;
    const town = aTownOfReaders();
    await town.follow('astrid', schools);
    await town.tell({ ...firstTold, changes: [{ ...recorded, decision: after }] });
    await town.tell({ ...sourceCorrects, changes: [{ ...reworded, before: after, after: before }, postponed] });
    const [, correction] = await town.mailsTo('astrid');
    expect(correction?.text).toContain('Det rigtige er: »Udsat til næste møde«.');
    expect(correction?.text?.match(/Ny skole/gu)).toHaveLength(1);
  });

  it('says nothing to who heard of another item only', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', bikes);
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    expect(town.recipients()).toEqual(['astrid']);
  });

  it('says nothing to who stopped in the meantime', async () => {
    const town = aTownOfReaders();
    const stopped = await town.follow('astrid', postponed);
    await town.tell(firstTold);
    await town.subscriptions.end(stopped, '2026-04-15T10:00:00.000Z');
    await town.tell(weReadAgain);
    expect(town.recipients()).toEqual(['astrid']);
  });

  it('can be corrected itself, though the item has another number by then', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', postponed);
    for (const revision of [firstTold, sourceCorrects, correctedAgain]) await town.tell(revision);
    const [first, second, third] = await town.mailsTo('astrid');
    expect(third?.subject).toBe('Rettelse til vores besked af 15. april: Ny skole');
    expect(third?.text).toContain('Vi skrev 15. april kl. 12.00: »Godkendt«.');
    expect(third?.inReplyTo).toBe(second?.messageId);
    expect(third?.references).toContain(` ${first?.messageId} ${second?.messageId}`);
  });

  it('reaches who is told late: the queue brought the correction first', async () => {
    const town = await aHundred();
    await town.store(firstTold, weReadAgain);
    await town.raise(weReadAgain);
    await town.raise(firstTold);
    await town.bringAllOut();
    await town.watchOver();
    await town.bringAllOut();
    const subjects = (await town.mailsTo('reader-000')).map(({ subject }) => subject);
    expect(subjects).toEqual(['Udsat: Ny skole - UEB 14. april', 'Rettelse til vores besked af 15. april: Ny skole']);
    expect(town.mailed).toHaveLength(80);
  });

  it('comes by itself to who was told of its news before the queue brought what it corrects', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', schools);
    await town.store(firstTold, sourceCorrects);
    for (const revision of [sourceCorrects, firstTold, sourceCorrects, firstTold]) await town.raise(revision);
    await town.bringAllOut();
    await town.watchOver();
    await town.bringAllOut();
    const mails = await town.mailsTo('astrid');
    expect(mails).toHaveLength(3);
    expect(mails.at(-1)?.subject).toBe('Rettelse til vores besked af 15. april: Ny skole');
  });
});
