import type { ButtonTarget } from '../../../shared/channels/slack/button-values.ts';
import { type ItemChange, isAboutItem } from '../../../shared/domain/change.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import type { SlackAppDependencies } from '../dependencies.ts';

/** What a pressed button is about. */
export type Pressed = {
  revision: Revision;
  /** The item's changes that the message tells of; all of the alert's where the whole message is meant. */
  changes: ItemChange[];
  /** What led to them: empty when the alert is older than the outbox keeps it. */
  because: Wish[];
  subscriptionIds: readonly string[];
};

/** Looks up what a button's ids mean; null when the revision is not kept any more. */
export const pressed = async (
  { alertId, meetingId, revision: number, change }: ButtonTarget,
  { outbox, revisions }: Pick<SlackAppDependencies, 'outbox' | 'revisions'>,
): Promise<Pressed | null> => {
  const [alert, revision] = await Promise.all([outbox.alert(alertId), revisions.get(meetingId, number)]);
  if (revision === null) return null;
  const matches = (alert?.matches ?? []).filter(({ changes }) => change === null || changes.includes(change));
  const alone = matches.length === 0 && change !== null ? [change] : [];
  const positions = [...matches.flatMap(({ changes }) => changes), ...alone];
  return {
    revision,
    changes: positions.flatMap((position) => revision.changes[position] ?? []).filter(isAboutItem),
    because: matches.flatMap(({ because }) => because),
    subscriptionIds: alert?.subscriptionIds ?? [],
  };
};
