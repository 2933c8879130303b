import { describe, expect, it } from 'vitest';
import { buttonActions } from '../../../shared/channels/slack/button-values.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { anItem } from '../../support/an-item.ts';
import { about } from '../../support/changes-about.ts';
import { aChannelOfReaders } from './a-channel-of-readers.ts';

const { team } = aSlackInstallation();
const item = anItem({ caseNumber: '17.00.00-A00-1-26', decision: aDecision('Godkendt') });
const reworded: Change = {
  ...about(item),
  kind: 'decision-reworded',
  before: aDecision('Udsættes'),
  after: aDecision('Godkendt'),
};
const told = { items: [item], changes: [reworded] };
const buttonsIn = (posted: readonly { blocks: unknown }[]) => {
  const words = JSON.stringify(posted.map(({ blocks }) => blocks));
  return Object.values(buttonActions).filter((action) => words.includes(`"${action}"`));
};
const needApp = [buttonActions.followCase, buttonActions.showChange];

describe('the buttons that want the app', () => {
  it('stand in a channel of a workspace that has installed it', async () => {
    const readers = aChannelOfReaders();
    await readers.deliver(await readers.toFollower(told, { via: 'slack', team, channel: 'C0FOLLOWS' }));
    expect(buttonsIn(readers.posted)).toEqual(expect.arrayContaining(needApp));
  });

  it('stand in a channel of the configuration when its workspace has installed it', async () => {
    const readers = aChannelOfReaders(undefined, { operatorsTeam: team });
    await readers.deliver(await readers.toConfigured(told));
    expect(buttonsIn(readers.posted)).toEqual(expect.arrayContaining(needApp));
  });

  it.each([
    ['has not installed it', 'T0OTHER00'],
    ['Slack does not name', null],
  ])('do not stand in a channel of the configuration whose workspace %s', async (_, operatorsTeam) => {
    const readers = aChannelOfReaders(undefined, { operatorsTeam });
    await readers.deliver(await readers.toConfigured(told));
    expect(buttonsIn(readers.posted)).toEqual([
      buttonActions.openSource,
      buttonActions.openEvidence,
      buttonActions.stopSubscription,
    ]);
  });

  it('are gone with the app', async () => {
    const readers = aChannelOfReaders(undefined, { operatorsTeam: team });
    await readers.installations.markRevoked(team);
    await readers.deliver(await readers.toConfigured(told));
    for (const action of needApp) expect(buttonsIn(readers.posted)).not.toContain(action);
  });
});
