import { z } from 'zod';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { WebDependencies } from './web.ts';

type Change = (owned: readonly Subscription[], fields: unknown) => Promise<unknown>;

const oneOfTheirs = z.object({ abonnement: z.string() });

/** What the buttons of the manage page do, by the end of their address. A form that names what is not theirs does nothing. */
export const manageChanges = ({
  subscriptions,
  now,
}: Pick<WebDependencies, 'subscriptions' | 'now'>): Record<string, Change> => ({
  stop: async (owned, fields) => {
    const asked = oneOfTheirs.safeParse(fields).data?.abonnement;
    const one = owned.find(({ subscriptionId }) => subscriptionId === asked);
    if (one !== undefined) await subscriptions.end(one, now().toISOString());
  },
  // One after another: all at once, they would meet in the rows that they share.
  pause: async (owned, fields) => {
    for (const one of oneOrAll(owned, fields)) await subscriptions.pause(one);
  },
  genoptag: async (owned, fields) => {
    for (const one of oneOrAll(owned, fields)) await subscriptions.resume(one, now().toISOString());
  },
});

/** The one that the form names; all of them where it names none. */
const oneOrAll = (owned: readonly Subscription[], fields: unknown): readonly Subscription[] => {
  const asked = oneOfTheirs.safeParse(fields);
  return asked.success ? owned.filter(({ subscriptionId }) => subscriptionId === asked.data.abonnement) : owned;
};
