import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { closedBeforeWords, closingWords } from '../../../shared/channels/end-closed.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { changedItem } from '../../../shared/domain/change.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import type { Cadence } from '../../../shared/domain/subscription.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aTownOfReaders } from './a-town-of-readers.ts';
import { school } from './three-revisions.ts';

const item = { ...school, decision: aDecision('Godkendt.') };
const about = { stage: 'with-minutes', path: 'items/1', item: changedItem(item), pairing: null } as const;
const minutes = (number: number, change: Change, more: Partial<Revision> = {}): Revision =>
  aRevision({ number, meeting: aMeeting({ stage: 'minutes', items: [item] }), changes: [change], ...more });

const decided = minutes(1, {
  kind: 'case-decided',
  ...about,
  decision: aDecision('Godkendt.'),
  journey: [],
  followedUp: null,
});
const notDecided = minutes(
  2,
  { kind: 'decision-reread', ...about, before: aDecision('Godkendt.'), after: aDecision('Udsættes.') },
  { corrects: [{ change: 0, revision: 1 }] },
);
const notDecidedEither = minutes(
  3,
  { kind: 'decision-reread', ...about, before: aDecision('Udsættes.'), after: aDecision('Ikke godkendt.') },
  { corrects: [{ change: 0, revision: 2 }] },
);
const theCase = { by: 'case', caseNumber: '17.00.00-A00-1-26' } as const;

const aFollower = async (cadence: Cadence = 'at-once') => {
  const town = aTownOfReaders();
  const followed = await town.follow('astrid', theCase, { cadence });
  const status = async () => (await town.subscriptions.get(followed.subscriberId, followed.subscriptionId))?.status;
  const mails = () => Promise.all(town.mailed.map(({ raw }) => simpleParser(Buffer.from(raw))));
  return { town, followed, status, mails };
};

describe('who followed a case until it was decided', () => {
  it('reads in the closing mail, in text and in HTML, that they hear no more of it', async () => {
    const { town, status, mails } = await aFollower();
    await town.tell(decided);
    const [mail] = await mails();
    expect(mail?.subject).toContain('Afgjort: godkendt: Ny skole');
    expect([mail?.text, mail?.html]).toEqual([
      expect.stringContaining(closingWords),
      expect.stringContaining(`<p>${closingWords}</p>`),
    ]);
    expect(await status()).toBe('ended');
  });

  it('hears all the same that it was wrong, and that nobody follows it for them any more', async () => {
    const { town, status, mails } = await aFollower();
    await town.tell(decided);
    await town.tell(notDecided);
    const [closing, correction] = await mails();
    expect(correction?.subject).toBe('Rettelse til vores besked af 15. april: Ny skole');
    expect(correction?.inReplyTo).toBe(closing?.messageId);
    expect(correction?.text).toContain(closedBeforeWords);
    expect(correction?.html).toContain(closedBeforeWords);
    expect(correction?.text).not.toContain(closingWords);
    expect(await status()).toBe('ended');
  });

  it('hears of it, too, that the correction was wrong', async () => {
    const { town, mails } = await aFollower();
    for (const revision of [decided, notDecided, notDecidedEither]) await town.tell(revision);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Ny skole'),
      'Rettelse til vores besked af 15. april: Ny skole',
      'Rettelse til vores besked af 15. april: Ny skole',
    ]);
  });

  it('hears nothing of it when they had stopped before the digest that held the closing message', async () => {
    const { town, followed } = await aFollower('daily');
    await town.follow('astrid', { by: 'source' }, { cadence: 'daily' });
    await town.tell(decided);
    await town.subscriptions.end(followed, town.clock.now().toISOString());
    town.clock.pass(20 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    const all = await town.subscriptions.ofSubscriber(followed.subscriberId);
    for (const one of all) await town.subscriptions.end(one, town.clock.now().toISOString());
    await town.tell(notDecided);
    town.clock.pass(24 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    expect(town.mailed).toHaveLength(1);
  });

  it('hears nothing of it when the closing mail never went out, and they have stopped', async () => {
    const { town, followed } = await aFollower();
    town.answers.mail = () => ({ status: 'refused', reason: 'MessageRejected' });
    await town.tell(decided);
    delete town.answers.mail;
    await town.subscriptions.end(followed, town.clock.now().toISOString());
    await town.tell(notDecided);
    expect(town.mailed).toEqual([]);
  });

  it('hears nothing more once everything about them is erased', async () => {
    const { town, followed } = await aFollower();
    await town.tell(decided);
    await town.subscriptions.erase(followed.subscriberId);
    await town.tell(notDecided);
    expect(town.mailed).toHaveLength(1);
  });
});
