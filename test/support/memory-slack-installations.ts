import type { SlackInstallation, SlackInstallations } from '../../shared/domain/slack-installation.ts';
import { copiedRows } from './copied-rows.ts';

export const memorySlackInstallations = (...installed: SlackInstallation[]): SlackInstallations => {
  const installations = copiedRows<SlackInstallation>();
  const channels = copiedRows<string>();
  const rests = copiedRows<string>();
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
    noteRest: async (team, channel, since) => {
      channels.put(`${team}#${channel}`, channel);
      const known = rests.get(`${team}#${channel}`);
      if (known === null || known > since) rests.put(`${team}#${channel}`, since);
    },
    restsSince: async (team, channel) => rests.get(`${team}#${channel}`),
    forgetRest: async (team, channel) => rests.remove(`${team}#${channel}`),
    channels: async (team) => channels.all(`${team}#`),
  };
};
