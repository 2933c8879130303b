import { afterEach, describe, expect, it } from 'vitest';
import { meetingId } from '../../../shared/domain/ids.ts';
import { noFollows, type Revision } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';
import { changesAbout } from '../../support/changes-about.ts';
import { aSlackApp, place, type RunningSlackApp } from './a-slack-app.ts';

const meetings = ['april', 'maj'].map((name) => meetingId(`ballerup.udvalget.${name}`));
const [april, may] = meetings as [Revision['meetingId'], Revision['meetingId']];
const sittings = meetings.map((id) => ({ ...aSitting(), meetingId: id }));
const held = { committeesOf: async () => ['Udvalget'], ofCommittee: async () => sittings };

const told = (meeting: Revision['meetingId'], title: string, own: Partial<Revision> = {}): Revision => {
  const items = [anItem({ title, caseNumber: null, decision: aDecision('Godkendt') })];
  return aRevision({
    meetingId: meeting,
    meeting: aMeeting({ stage: 'minutes', items }),
    changes: changesAbout(items),
    capturedAt: '2026-04-20T12:00:00.000Z',
    ...own,
  });
};

describe('A channel that can be written to again', () => {
  let app: RunningSlackApp;
  afterEach(() => app.stop());
  const begin = async (own: Parameters<typeof aSlackApp>[0] = {}) => {
    app = await aSlackApp({ held, ...own });
    await app.say('følg ord skole');
  };
  const write = async (...revisions: Revision[]) => {
    for (const revision of revisions) await app.revisions.addOnce(revision, noFollows);
  };
  const leave = () => app.requests.tell({ type: 'channel_left', channel: place.channel });
  const comeBack = () =>
    app.requests.tell({ type: 'member_joined_channel', channel: place.channel, user: 'U0REFERAT' });
  const heard = () => app.slack.messages().map(({ blocks }) => JSON.stringify(blocks));
  const list = () => app.say('liste');

  it('is told since when it heard nothing, and what it missed, and goes on', async () => {
    await begin();
    await write(told(april, 'Ny skole i nord', { capturedAt: '2026-04-19T12:00:00.000Z' }));
    await leave();
    expect(await list()).toContain('(på pause)');
    app.clock.pass(24 * 60);
    await write(
      told(april, 'Skole i syd', { number: 2 }),
      told(april, 'Ny vej', { number: 3, capturedAt: '2026-04-20T13:00:00.000Z' }),
      told(may, 'Skole i vest', { capturedAt: '2026-04-21T07:00:00.000Z' }),
      told(may, 'Skole i øst', { number: 2, silent: true }),
    );
    expect(await comeBack()).toBe(200);
    const [message = '', ...more] = heard();
    expect(more).toEqual([]);
    expect(message).toContain('Siden 20. april 2026 kunne vi ikke skrive her.');
    expect(message).toMatch(/Skole i syd.*Skole i vest/u);
    expect(message).not.toMatch(/Skole i nord|Ny vej|Skole i øst/u);
    expect(message).toContain('https://web.example/besked/ballerup.udvalget.april/2');
    expect(await list()).not.toContain('(på pause)');
  });

  it('is told once, though Slack tells it twice', async () => {
    await begin();
    await leave();
    for (const again of [comeBack, comeBack]) await again();
    expect(heard()).toHaveLength(1);
    expect(heard()[0]).toContain('Imens er der intet sket, som kanalen skulle have hørt.');
  });

  it('is told that it missed something, where nobody can look it up', async () => {
    await begin({ revisions: { get: async () => null, latest: () => Promise.reject(new Error('away')) } });
    await leave();
    await comeBack();
    expect(heard()).toEqual([expect.stringContaining('er ikke fortalt')]);
  });

  it('is told nothing of what was read while the operator has the brake on', async () => {
    await begin();
    await leave();
    await write(told(april, 'Skole i syd'));
    await app.outbox.setBrake(true);
    await comeBack();
    expect(heard()).toEqual([expect.stringContaining('er ikke fortalt')]);
    expect(heard()[0]).not.toContain('Skole i syd');
  });

  it('is told when Slack has an ear again', async () => {
    await begin();
    await leave();
    app.slack.failNext({ kind: 'rate-limited', retryAfterSeconds: 30 });
    expect(await comeBack()).toBe(500);
    expect(await comeBack()).toBe(200);
    expect(heard()).toHaveLength(1);
  });

  it('rests on while it cannot be written to after all', async () => {
    await begin();
    await leave();
    app.slack.workspace.setMember(place.channel, false);
    await app.requests.tell({ type: 'channel_unarchive', channel: place.channel });
    expect(await list()).toContain('(på pause)');
    app.slack.workspace.setMember(place.channel, true);
    await comeBack();
    expect(heard()).toHaveLength(1);
  });

  it('goes on when somebody there follows one more thing', async () => {
    await begin();
    await leave();
    await app.say('følg emne Skole');
    expect(heard()).toHaveLength(1);
    expect(await list()).not.toContain('(på pause)');
  });

  it('is told of so much that Slack takes it', async () => {
    await begin();
    await leave();
    const items = Array.from({ length: 60 }, (_, index) =>
      anItem({ number: `${index}`, title: `Skole ${index} ${'& '.repeat(300)}`, caseNumber: null }),
    );
    await write(told(april, '', { meeting: aMeeting({ stage: 'minutes', items }), changes: changesAbout(items) }));
    await comeBack();
    expect(heard()).toEqual([expect.stringMatching(/Og \d+ punkter til/u)]);
  });

  it('hears nothing where nothing was followed', async () => {
    await begin();
    await app.say('stop 1');
    await leave();
    await comeBack();
    expect(heard()).toEqual([]);
  });
});

describe('A workspace that was installed anew', () => {
  it('is not left for what Slack tells late about the old installation', async () => {
    const app = await aSlackApp();
    await app.say('følg emne Skole');
    const installation = await app.installations.get(place.team);
    if (installation === null) throw new Error('Nothing is installed.');
    const later = new Date(app.clock.now().getTime() + 60_000).toISOString();
    await app.installations.put({ ...installation, installedAt: later });
    expect(await app.requests.tell({ type: 'app_uninstalled' })).toBe(200);
    expect(await app.installations.get(place.team)).toMatchObject({ status: 'active' });
    await app.stop();
  });
});
