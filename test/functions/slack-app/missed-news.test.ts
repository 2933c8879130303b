import { afterEach, describe, expect, it } from 'vitest';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anAlert } from '../../support/an-alert.ts';
import { anItem } from '../../support/an-item.ts';
import { changesAbout } from '../../support/changes-about.ts';
import { april, aRestingChannel, may, type RestingChannel, sittings, told } from './a-resting-channel.ts';
import { place } from './a-slack-app.ts';

describe('What a channel missed', () => {
  let app: RestingChannel;
  afterEach(() => app.stop());

  it('is told that it missed something, where nobody can look it up', async () => {
    app = await aRestingChannel({
      revisions: { get: async () => null, latest: () => Promise.reject(new Error('away')) },
    });
    await app.leave();
    await app.comeBack();
    expect(app.heard()).toEqual([expect.stringContaining('er ikke fortalt')]);
  });

  it('is told nothing of what was read while the operator has the brake on', async () => {
    app = await aRestingChannel();
    await app.leave();
    await app.write(told(april, 'Skole i syd'));
    await app.outbox.setBrake(true);
    await app.comeBack();
    expect(app.heard()).toEqual([expect.stringContaining('er ikke fortalt')]);
    expect(app.heard()[0]).not.toContain('Skole i syd');
  });

  it('is told of so much that Slack takes it', async () => {
    app = await aRestingChannel();
    await app.leave();
    const items = Array.from({ length: 60 }, (_, index) =>
      anItem({ number: `${index}`, title: `Skole ${index} ${'& '.repeat(300)}`, caseNumber: null }),
    );
    await app.write(told(april, '', { meeting: aMeeting({ stage: 'minutes', items }), changes: changesAbout(items) }));
    await app.comeBack();
    const [first, ...answers] = app.heard();
    expect(first).toMatch(/Og \d+ punkter til: se tråden/u);
    expect(answers).not.toEqual([]);
    expect(app.heard().join()).toContain('Skole 59');
  });

  it('is told the rest of it in the thread, and where to read what is still too much', async () => {
    app = await aRestingChannel();
    await app.leave();
    const items = Array.from({ length: 400 }, (_, index) =>
      anItem({ number: `${index}`, title: `Skole ${index}.`, caseNumber: null }),
    );
    await app.write(told(april, '', { meeting: aMeeting({ stage: 'minutes', items }), changes: changesAbout(items) }));
    await app.comeBack();
    const [first, ...answers] = app.inChannel();
    expect(answers.map(({ threadTs, alsoInChannel }) => [threadTs, alsoInChannel])).toEqual(
      answers.map(() => [first?.ts, false]),
    );
    expect(answers).toHaveLength(5);
    const shown = app.heard().join();
    const [, more] =
      /Og (\d+) punkter til: <https:\/\/web\.example\/besked\/[^|]*\|[^>]+ 14\. april>/u.exec(shown) ?? [];
    const lastShown = 400 - Number(more) - 1;
    expect(shown).toContain(`Skole ${lastShown}.`);
    expect(shown).not.toContain(`Skole ${lastShown + 1}.`);
  });

  it('is told by a command in one message, with links to what that has no room for', async () => {
    app = await aRestingChannel();
    await app.leave();
    const items = Array.from({ length: 100 }, (_, index) =>
      anItem({ number: `${index}`, title: `Skole ${index}.`, caseNumber: null }),
    );
    await app.write(told(april, '', { meeting: aMeeting({ stage: 'minutes', items }), changes: changesAbout(items) }));
    app.slack.workspace.setMember(place.channel, true);
    await app.list();
    expect(app.heard()).toEqual([
      expect.stringMatching(/Og \d+ punkter til: <https:\/\/web\.example\/besked\/[^|]*\|/u),
    ]);
  });

  it('is told of a meeting that came while it rested, however lately somebody looked at what is held', async () => {
    const held: typeof sittings = [];
    app = await aRestingChannel({ held: { committeesOf: async () => ['Udvalget'], ofCommittee: async () => held } });
    await app.leave();
    held.push(...sittings);
    await app.write(told(may, 'Skole i vest'));
    await app.comeBack();
    expect(app.heard()).toEqual([expect.stringContaining('Skole i vest')]);
  });

  it('is not told again what it was told, nor what is on its way', async () => {
    app = await aRestingChannel();
    await app.write(told(april, 'Skole i syd'), told(april, 'Skole i nord', { number: 2 }), told(may, 'Skole i vest'));
    await app.installations.noteRest(place.team, place.channel, '2026-04-20T11:00:00.000Z');
    const reader = subscriberId(`slack.${place.channel}`);
    for (const [number, status] of [
      [1, 'accepted'],
      [2, 'waiting'],
    ] as const) {
      const alert = anAlert({ alertId: alertIdOf(april, number, reader), meetingId: april, revision: number });
      const delivery = aDelivery({
        deliveryId: alert.alertId,
        contents: { kind: 'alert', alertId: alert.alertId },
        status,
      });
      await app.outbox.addAlertOnce(alert, delivery);
    }
    await app.isIn();
    expect(app.heard()).toHaveLength(1);
    expect(app.heard()[0]).toContain('Skole i vest');
    expect(app.heard()[0]).not.toMatch(/Skole i syd|Skole i nord/u);
  });

  it('follows a case on that was decided while it rested, and is told so', async () => {
    app = await aRestingChannel();
    await app.say('følg sag 17.00.00-A00-1-26');
    await app.leave();
    const items = [anItem({ title: 'Ny svømmehal', caseNumber: '17.00.00-A00-1-26', decision: aDecision('Godkendt') })];
    const changes = changesAbout(items);
    const [recorded] = changes;
    if (recorded?.kind !== 'decision-recorded') throw new Error('Nothing is decided.');
    changes.push({ ...recorded, kind: 'case-decided', journey: [], followedUp: null });
    await app.write(told(april, '', { meeting: aMeeting({ stage: 'minutes', items }), changes }));
    await app.comeBack();
    expect(app.heard()[0]).toContain('Ny svømmehal');
    expect(await app.list()).toContain('17.00.00-A00-1-26');
    expect(await app.list()).toContain('ordet »skole«');
  });
});
