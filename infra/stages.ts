import { type SlackChannel, slackChannels } from '../shared/contracts/slack-channels.ts';

export type StageName = 'production' | 'local';

/** What differs between a deployed installation and the one on a developer's machine; everything else is the same. */
export type Stage = {
  name: StageName;
  /** Tables, their key and the secrets outlive the stack and refuse deletion. */
  keepsStores: boolean;
  slackChannels: readonly SlackChannel[];
  /** Parameters that need not be named at every start; a parameter without a default must be given when deploying. */
  defaults: { sources?: string; mailFrom?: string; contactUrl?: string };
};

const production: Stage = { name: 'production', keepsStores: true, slackChannels: [], defaults: {} };

const local: Stage = {
  name: 'local',
  keepsStores: false,
  slackChannels: slackChannels.parse([
    {
      channel: 'C0BESKAEFT',
      name: 'beskæftigelse',
      sources: ['ballerup'],
      topics: ['beskaeftigelse'],
      words: [],
      committees: [],
    },
  ]),
  defaults: {
    sources: 'ballerup@http://127.0.0.1:3003',
    mailFrom: 'varsel@referatvagt.example',
    contactUrl: 'http://127.0.0.1:3000/',
  },
};

const stages: Record<StageName, Stage> = { production, local };

/** The stage of that name; throws on an unknown one, because a misspelt stage must not become production. */
export function stageNamed(name: unknown): Stage {
  if (name === 'production' || name === 'local') return stages[name];
  throw new Error(`There is no stage "${String(name)}"; the stages are ${Object.keys(stages).join(' and ')}.`);
}
