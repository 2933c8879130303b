import type { SlackInstallation, SlackInstallations } from '../../shared/domain/slack-installation.ts';
import { copiedRows } from './copied-rows.ts';

export const memorySlackInstallations = (...installed: SlackInstallation[]): SlackInstallations => {
  const installations = copiedRows<SlackInstallation>();
  const channels = copiedRows<string>();
  const rests = copiedRows<string>();
  const returns = copiedRows<string>();
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
      returns.remove(`${team}#${channel}`);
      const known = rests.get(`${team}#${channel}`);
      if (known === null || known > since) rests.put(`${team}#${channel}`, since);
    },
    restsSince: async (team, channel) => rests.get(`${team}#${channel}`),
    claimReturn: async (team, channel, { now, until }) => {
      const [since, claimed] = [rests.get(`${team}#${channel}`), returns.get(`${team}#${channel}`)];
      if (since === null || (claimed !== null && claimed > now)) return null;
      returns.put(`${team}#${channel}`, until);
      return since;
    },
    releaseReturn: async (team, channel, until) => {
      if (returns.get(`${team}#${channel}`) === until) returns.remove(`${team}#${channel}`);
    },
    forgetRest: async (team, channel, until) => {
      if (returns.get(`${team}#${channel}`) !== until) return;
      rests.remove(`${team}#${channel}`);
      returns.remove(`${team}#${channel}`);
    },
    channels: async (team) => channels.all(`${team}#`),
  };
};
