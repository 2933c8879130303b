import { z } from 'zod';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { WebDependencies } from './web.ts';

type Change = (owned: readonly Subscription[], fields: unknown) => Promise<unknown>;

const oneOfTheirs = z.object({ abonnement: z.string() });
const otherCadence = oneOfTheirs.extend({ hvornaar: z.enum(['at-once', 'daily', 'weekly']) });

/** What the buttons of the manage page do, by the end of their address. A form that names what is not theirs does nothing. */
export const manageChanges = ({
  subscriptions,
  now,
}: Pick<WebDependencies, 'subscriptions' | 'now'>): Record<string, Change> => ({
  hvornaar: async (owned, fields) => {
    const asked = otherCadence.safeParse(fields);
    const one = named(owned, asked.data?.abonnement);
    if (asked.success && one !== undefined) await subscriptions.changeCadence(one, asked.data.hvornaar);
  },
  stop: async (owned, fields) => {
    const one = named(owned, oneOfTheirs.safeParse(fields).data?.abonnement);
    if (one !== undefined) await subscriptions.end(one, now().toISOString());
  },
  // One after another: all at once, they would meet in the rows that they share.
  pause: async (owned, fields) => {
    for (const one of oneOrAll(owned, fields)) await subscriptions.pause(one);
  },
  genoptag: async (owned, fields) => {
    for (const one of oneOrAll(owned, fields)) await subscriptions.resume(one);
  },
});

const named = (owned: readonly Subscription[], id: string | undefined): Subscription | undefined =>
  owned.find(({ subscriptionId }) => subscriptionId === id);

/** The one that the form names; all of them where it names none. */
const oneOrAll = (owned: readonly Subscription[], fields: unknown): readonly Subscription[] => {
  const asked = oneOfTheirs.safeParse(fields);
  return asked.success ? owned.filter(({ subscriptionId }) => subscriptionId === asked.data.abonnement) : owned;
};
