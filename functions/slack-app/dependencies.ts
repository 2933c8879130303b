import type { WebClient } from '@slack/web-api';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { SourceId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { HistoryOf } from '../../shared/domain/register/kept-history.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revisions } from '../../shared/domain/revision.ts';
import type { SlackInstallations } from '../../shared/domain/slack-installation.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';

export type WatchedMunicipality = { sourceId: SourceId; municipality: string };

/** What Slack calls an app's credentials (api.slack.com/apps, "Basic Information"). */
export type SlackCredentials = { clientId: string; clientSecret: string; signingSecret: string };

export type SlackAppDependencies = {
  watched: readonly WatchedMunicipality[];
  sittings: Pick<Sittings, 'committeesOf' | 'namesOf'>;
  historyOf: HistoryOf;
  subscriptions: Subscriptions;
  installations: SlackInstallations;
  outbox: Pick<Outbox, 'alert' | 'isBraked'>;
  revisions: Pick<Revisions, 'get' | 'latest'>;
  /** Where our own pages are, for links to the evidence. */
  publicUrl: string;
  /** Null until the operator has set the secret. */
  credentials: () => Promise<SlackCredentials | null>;
  /** Slack's Web API in the name of a token; none for the calls that need no token. */
  slackFor: (token: string | undefined) => WebClient;
  /** Where people say yes to the installation. */
  authorizeUrl: string;
  /** Waits so many milliseconds at most; null when that is not enough. */
  within: <Value>(milliseconds: number, work: Promise<Value>) => Promise<Value | null>;
  now: () => Date;
  newId: () => SubscriptionId;
};
