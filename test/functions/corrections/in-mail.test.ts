import { describe, expect, it } from 'vitest';
import { topicId } from '../../../shared/domain/ids.ts';
import { aTownOfReaders } from './a-town-of-readers.ts';
import { correctedAgain, firstTold, sourceCorrects, weReadAgain } from './three-revisions.ts';

const schools = { by: 'topic', topic: topicId('skole') } as const;

const corrected = async (correction = weReadAgain) => {
  const town = aTownOfReaders();
  await town.follow('astrid', schools);
  await town.tell(firstTold);
  await town.tell(correction);
  const [first, second] = await town.mailsTo('astrid');
  return { first, second };
};

describe('a correction by e-mail', () => {
  it('says first what we wrote, that we misread it, and what is right', async () => {
    const { second } = await corrected();
    expect(second?.text?.split('\n').slice(0, 4)).toEqual([
      'RETTELSE TIL VORES BESKED AF 15. APRIL',
      'Punkt 1: Ny skole',
      'Vi skrev 15. april kl. 11.00: »Udsat til næste møde«. Vi læste beslutningen forkert. Det rigtige er: »Taget til efterretning«.',
      'Der står: »Udsættes til næste møde.«',
    ]);
  });

  it('says that the municipality edited its minutes where it was they, with the words before and now', async () => {
    const { second } = await corrected(sourceCorrects);
    expect(second?.text).toContain('Kommunen har rettet referatet siden. Det rigtige er: »Godkendt');
    expect(second?.text).toContain('Før: »Udsættes til næste møde.«\nNu: »Godkendt med udvidelse af svømmehallen.«');
    expect(second?.text).not.toContain('læste');
  });

  it('says the same in HTML', async () => {
    const { second } = await corrected();
    expect(second?.html).toContain('Rettelse til vores besked af 15. april');
    expect(second?.html).toContain('Vi læste beslutningen forkert.');
    expect(second?.html).toContain('Der står:</span> »Udsættes til næste møde.«');
  });

  it('stands with the mail that it corrects', async () => {
    const { first, second } = await corrected();
    expect(first?.messageId).toMatch(/^<[0-9a-f]{40}@example\.dk>$/u);
    expect(second?.inReplyTo).toBe(first?.messageId);
    expect(second?.references).toBe(`${first?.references} ${first?.messageId}`);
  });

  it('can be unsubscribed from like any mail', async () => {
    const { second } = await corrected();
    expect(second?.text).toMatch(/Afmeld: https:\/\/web\.example\/afmeld\/\S+/u);
  });

  it('lets no page’s words be markup', async () => {
    const [change] = sourceCorrects.changes;
    if (change?.kind !== 'decision-reworded') throw new Error('The test needs an edited decision.');
    const hostile = '<img src=x onerror=alert(1)>';
    const { second } = await corrected({
      ...sourceCorrects,
      changes: [{ ...change, after: { ...change.after, text: hostile } }],
    });
    expect(second?.html).toContain('&lt;img');
    expect(second?.html).not.toContain('<img');
  });
});

describe('a correction of what never reached its reader', () => {
  it('is not sent when the provider refused the first mail', async () => {
    const town = aTownOfReaders({ answers: { mail: () => ({ status: 'refused', reason: 'MessageRejected' }) } });
    await town.follow('astrid', { by: 'word', word: 'udsættes' });
    await town.tell(firstTold);
    delete town.answers.mail;
    await town.tell(weReadAgain);
    expect(town.mailed).toEqual([]);
  });

  it('waits while the first mail waits, and follows it', async () => {
    const closed = { status: 'held-back', reason: 'the send gate is closed' } as const;
    const town = aTownOfReaders({ answers: { mail: () => closed } });
    await town.follow('astrid', { by: 'word', word: 'udsættes' });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    delete town.answers.mail;
    for (let hours = 0; hours < 3; hours += 1) {
      await town.watchOver();
      await town.bringAllOut();
      town.clock.pass(61);
    }
    expect((await town.mailsTo('astrid')).map(({ subject }) => subject)).toEqual([
      'Udsat: Ny skole - UEB 14. april',
      'Rettelse til vores besked af 15. april: Ny skole',
    ]);
  });

  it('is not sent before the first mail, which the provider did not take yet', async () => {
    let isThrottled = true;
    const town = aTownOfReaders({
      answers: {
        mail: () => {
          if (isThrottled) throw new Error('Throttling');
          return null;
        },
      },
    });
    await town.follow('astrid', { by: 'word', word: 'udsættes' });
    await town.store(firstTold);
    await town.raise(firstTold);
    const first = town.queues.email.sent.splice(0).map(({ message }) => message);
    await expect(Promise.all(first.map(town.deliverEmail))).rejects.toThrow('Throttling');
    isThrottled = false;
    await town.tell(weReadAgain);
    expect(town.mailed).toEqual([]);
    for (const message of first) await town.deliverEmail(message);
    town.clock.pass(61);
    await town.watchOver();
    await town.bringAllOut();
    expect((await town.mailsTo('astrid')).map(({ subject }) => subject)).toEqual([
      'Udsat: Ny skole - UEB 14. april',
      'Rettelse til vores besked af 15. april: Ny skole',
    ]);
  });

  it('leaves an ordinary alert for who asked for the item', async () => {
    const town = aTownOfReaders({ answers: { mail: () => ({ status: 'refused', reason: 'MessageRejected' }) } });
    await town.follow('astrid', schools);
    await town.tell(firstTold);
    delete town.answers.mail;
    await town.tell(sourceCorrects);
    const [mail] = await town.mailsTo('astrid');
    expect(mail?.subject).toContain('Ny skole');
    expect(mail?.subject).not.toContain('Rettelse');
  });
});

describe('a correction for who reads digests', () => {
  it('comes with the next digest, and names the one that it corrects', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', { by: 'word', word: 'udsættes' }, { cadence: 'daily' });
    await town.tell(firstTold);
    town.clock.pass(20 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    await town.tell(weReadAgain);
    expect(town.mailed).toHaveLength(1);
    town.clock.pass(24 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    const [first, second] = await town.mailsTo('astrid');
    expect(second?.subject).toBe('Rettelse til vores besked af 16. april: Ny skole');
    expect(second?.inReplyTo).toBe(first?.messageId);
  });

  it('stands in the same digest as what it corrects when that has not gone out', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', { by: 'word', word: 'udsættes' }, { cadence: 'daily' });
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    town.clock.pass(20 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    const [only, ...more] = await town.mailsTo('astrid');
    expect(more).toEqual([]);
    expect(only?.inReplyTo).toBeUndefined();
    expect(only?.text).toContain('Tidligere i denne besked skrev vi: »Udsat');
  });

  it('waits for their digest alone: what else is new for them comes at once', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', { by: 'word', word: 'svømmehallen' });
    await town.follow('astrid', { by: 'word', word: 'udsættes' }, { cadence: 'weekly' });
    await town.tell(firstTold);
    await town.tell(sourceCorrects);
    // The queue may bring it again, also when the digest is on its way.
    await town.raise(sourceCorrects);
    await town.bringAllOut();
    const [atOnce, ...early] = await town.mailsTo('astrid');
    expect(early).toEqual([]);
    expect(atOnce?.subject).toBe('Rettet efter offentliggørelse: Ny skole - UEB 14. april');
    town.clock.pass(5 * 24 * 60);
    await town.sendDigests();
    await town.raise(sourceCorrects);
    await town.bringAllOut();
    await town.raise(sourceCorrects);
    await town.bringAllOut();
    const [, digest, ...late] = await town.mailsTo('astrid');
    expect(late).toEqual([]);
    expect(digest?.text).toContain('Tidligere i denne besked skrev vi: »Udsat');
    expect(digest?.text).toContain('Kommunen har rettet referatet siden.');
  });

  it('comes at once to who was told at once, and with the digest of what waits there', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', { by: 'word', word: 'svømmehallen' });
    await town.follow('astrid', { by: 'word', word: 'udsættes' }, { cadence: 'weekly' });
    await town.tell(firstTold);
    await town.tell(sourceCorrects);
    await town.tell(correctedAgain);
    const [, again, ...early] = await town.mailsTo('astrid');
    expect(early).toEqual([]);
    expect(again?.subject).toContain('Rettelse til vores besked af 15. april');
    town.clock.pass(5 * 24 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    const [, , digest] = await town.mailsTo('astrid');
    expect(digest?.text).toContain('Tidligere i denne besked skrev vi: »Udsat');
    expect(digest?.text).toContain('Det rigtige er: »Ikke godkendt«.');
  });
});
