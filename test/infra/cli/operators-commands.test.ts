import { describe, expect, it } from 'vitest';
import { braked } from '../../../infra/cli/brake-command/brake-command.ts';
import { type Hearer, whoHears } from '../../../infra/cli/who-command/who-hears.ts';
import { whoList } from '../../../infra/cli/who-command/who-list.ts';
import { subscriberId, topicId } from '../../../shared/domain/ids.ts';
import { aChannel, aRaising, minutesOfTwo } from '../../functions/raise-alerts/raising.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';

const school = { by: 'topic', topic: topicId('skole') } as const;
const now = new Date('2026-04-15T10:00:00.000Z');

describe('who hears of a change', () => {
  const asked = async (raising: Awaited<ReturnType<typeof aRaising>>) => {
    const { outbox, sittings, subscriptions } = raising;
    return whoHears(minutesOfTwo, {
      revisions: memoryRevisions({ sittings }),
      sittings,
      subscriptions,
      outbox,
      channels: [aChannel({ words: ['cykelsti'] })],
    });
  };

  it('is told before anything is raised: by whom, of what and why', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', school);
    expect(whoList(await asked(raising))).toBe(
      [
        'astrid  email  no alert was raised',
        '    item 1: decision-recorded  because of topic:skole',
        'slack.C0123ABCD  slack  no alert was raised',
        '    item 2: decision-recorded  because of word:cykelsti',
        '',
      ].join('\n'),
    );
  });

  it('names a committee as people do', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', { by: 'committee', committee: aMeeting().committee });
    expect(whoList(await asked(raising))).toContain(`because of committee:${aMeeting().committee}`);
  });

  it('is told with what the ledger says, once it is raised', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', school);
    await raising.follow('bo', school, { cadence: 'daily' });
    await raising.raise();
    const [astrid, bo] = await asked(raising);
    expect(astrid?.ledger).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(bo?.ledger).toBe('waits for its digest');
  });

  it('is told of those who have gone since: they were told, and would not be today', async () => {
    const raising = await aRaising();
    await raising.follow('astrid', school);
    await raising.follow('bo', school);
    await raising.raise();
    const [astrids] = await raising.subscriptions.ofSubscriber(subscriberId('astrid'));
    if (astrids === undefined) throw new Error('Astrid follows nothing.');
    await raising.subscriptions.end(astrids, now.toISOString());
    const [astrid, bo] = await asked(raising);
    expect(astrid).toMatchObject({ since: 'ended', ledger: { status: 'waiting' }, told: [{ item: 'item 1' }] });
    expect(bo).toMatchObject({ since: null });
    expect(whoList([astrid as Hearer])).toContain('has since ended its subscription');
  });

  it('is nobody where nobody asked', async () => {
    const raising = await aRaising({ revision: { ...minutesOfTwo, changes: [] } });
    expect(
      whoList(
        await whoHears({ ...minutesOfTwo, changes: [] }, { ...raising, revisions: memoryRevisions(), channels: [] }),
      ),
    ).toBe('nobody would hear of it\n');
  });
});

describe('the brake', () => {
  it('says how it stands, and is put on and off', async () => {
    const outbox = memoryOutbox();
    expect(await braked(outbox, 'status')).toContain('off');
    expect(await braked(outbox, 'on')).toContain('nothing is sent');
    expect(await braked(outbox, 'status')).toContain('on');
    expect(await braked(outbox, 'off')).toContain('off');
  });
});
