import type { WebClient } from '@slack/web-api';
import type { SlackChannel } from '../../shared/contracts/slack-channels.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { SourceId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { HistoryOf } from '../../shared/domain/register/kept-history.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revisions } from '../../shared/domain/revision.ts';
import type { SlackInstallations } from '../../shared/domain/slack-installation.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import type { TimeLimit } from './time-limit.ts';

export type WatchedMunicipality = { sourceId: SourceId; municipality: string };

/** What Slack calls an app's credentials (api.slack.com/apps, "Basic Information"). */
export type SlackCredentials = { clientId: string; clientSecret: string; signingSecret: string };

export type SlackAppDependencies = {
  /** Channels that the installation's configuration names: what they hear of by it no command can stop. */
  configured: readonly SlackChannel[];
  watched: readonly WatchedMunicipality[];
  sittings: Pick<Sittings, 'committeesOf' | 'namesOf' | 'ofCommittee' | 'ofCase'>;
  /** Kept for a while: for what may be some minutes old. */
  historyOf: HistoryOf;
  subscriptions: Subscriptions;
  installations: SlackInstallations;
  outbox: Pick<Outbox, 'alert' | 'deliveryOf' | 'isBraked'>;
  revisions: Pick<Revisions, 'get' | 'latest'>;
  /** Where our own pages are, for links to the evidence. */
  publicUrl: string;
  /** Null until the operator has set the secret. */
  credentials: () => Promise<SlackCredentials | null>;
  /** Slack's Web API in the name of a token; none for the calls that need no token. */
  slackFor: (token: string | undefined) => WebClient;
  /** Where people say yes to the installation. */
  authorizeUrl: string;
  /** A time of so many milliseconds, which begins now. */
  timeLimit: (milliseconds: number) => TimeLimit;
  pause: (milliseconds: number) => Promise<void>;
  now: () => Date;
  newId: () => SubscriptionId;
};
