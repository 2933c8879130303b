import type { SlackInstallation } from '../../shared/domain/slack-installation.ts';

export const aSlackInstallation = (own: Partial<SlackInstallation> = {}): SlackInstallation => ({
  team: 'T0BALLERUP',
  teamName: 'Borgergruppen',
  botToken: 'xoxb-borgergruppen',
  botUserId: 'U0REFERAT',
  installedBy: 'U0ANNA',
  installedAt: '2026-04-14T06:00:00.000Z',
  status: 'active',
  ...own,
});
