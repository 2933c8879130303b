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
  pause: (owned) => Promise.all(owned.map((one) => subscriptions.pause(one))),
  genoptag: (owned) => Promise.all(owned.map((one) => subscriptions.resume(one))),
});

const named = (owned: readonly Subscription[], id: string | undefined): Subscription | undefined =>
  owned.find(({ subscriptionId }) => subscriptionId === id);
