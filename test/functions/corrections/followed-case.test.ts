import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { changedItem } from '../../../shared/domain/change.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
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

const aFollower = async () => {
  const town = aTownOfReaders();
  const followed = await town.follow('astrid', theCase);
  const status = async () => (await town.subscriptions.get(followed.subscriberId, followed.subscriptionId))?.status;
  const mails = () => Promise.all(town.mailed.map(({ raw }) => simpleParser(Buffer.from(raw))));
  return { town, followed, status, mails };
};

describe('who follows a case that is told to be decided', () => {
  it('follows it on, and the mail says so', async () => {
    const { town, status, mails } = await aFollower();
    await town.tell(decided);
    const [mail] = await mails();
    expect(mail?.subject).toContain('Afgjort: godkendt: Ny skole');
    expect(mail?.text).toContain(
      'Sagen er afgjort. Tages den op igen, skriver vi; har den været stille i et år, følger vi den ikke længere.',
    );
    expect(await status()).toBe('active');
  });

  it('hears that it was wrong, in the same conversation, and that the correction was', async () => {
    const { town, status, mails } = await aFollower();
    for (const revision of [decided, notDecided, notDecidedEither]) await town.tell(revision);
    const [first, correction, another] = await mails();
    expect([correction?.subject, another?.subject]).toEqual([
      'Rettelse til vores besked af 15. april: Ny skole',
      'Rettelse til vores besked af 15. april: Ny skole',
    ]);
    expect(correction?.inReplyTo).toBe(first?.messageId);
    expect(await status()).toBe('active');
  });

  it('hears nothing more once they have stopped', async () => {
    const { town, followed } = await aFollower();
    await town.tell(decided);
    await town.subscriptions.end(followed, town.clock.now().toISOString());
    await town.tell(notDecided);
    expect(town.mailed).toHaveLength(1);
  });

  it('hears nothing more once everything about them is erased', async () => {
    const { town, followed } = await aFollower();
    await town.tell(decided);
    await town.subscriptions.erase(followed.subscriberId);
    await town.tell(notDecided);
    expect(town.mailed).toHaveLength(1);
  });
});
