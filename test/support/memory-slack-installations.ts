import type { SlackInstallation, SlackInstallations } from '../../shared/domain/slack-installation.ts';
import { copiedRows } from './copied-rows.ts';

export const memorySlackInstallations = (...installed: SlackInstallation[]): SlackInstallations => {
  const installations = copiedRows<SlackInstallation>();
  const channels = copiedRows<string>();
  const put = (installation: SlackInstallation) => installations.put(installation.team, installation);
  installed.forEach(put);
  return {
    get: async (team) => installations.get(team),
    put: async (installation) => put(installation),
    markRevoked: async (team) => {
      const known = installations.get(team);
      if (known !== null) put({ ...known, botToken: '', status: 'revoked' });
    },
    noteChannel: async (team, channel) => channels.put(`${team}#${channel}`, channel),
    channels: async (team) => channels.all(`${team}#`),
  };
};
