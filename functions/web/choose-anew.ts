import { z } from 'zod';
import { kindsOfGroups } from '../../shared/domain/kind-groups.ts';
import { failed, type Result, succeeded } from '../../shared/domain/result.ts';
import { isAlike, type Subscription } from '../../shared/domain/subscription.ts';
import type { FilledIn } from './pages/sign-up-form.ts';
import { chosenCadence, tickedKinds } from './sign-up-form.ts';
import type { WebDependencies } from './web.ts';

/** Why nothing was changed: the status of the answer, and what it says. */
export type Refusal = { status: 400 | 404 | 409; because: string };

const choicesForm = z
  .object({ hvornaar: chosenCadence, art: tickedKinds })
  .transform(({ hvornaar, art }) => ({ cadence: hvornaar, kinds: kindsOfGroups(art) }));

/** Lets somebody choose anew when and about which kinds we write, for one of their subscriptions; what it follows stays. */
export const chooseAnew = async (
  owned: readonly Subscription[],
  fields: FilledIn,
  { subscriptions }: Pick<WebDependencies, 'subscriptions'>,
): Promise<Result<Subscription, Refusal>> => {
  const one = owned.find(({ subscriptionId }) => subscriptionId === fields.abonnement);
  if (one === undefined) return failed(notTheirs);
  const chosen = choicesForm.safeParse(fields);
  if (!chosen.success) return failed({ status: 400, because: chosen.error.issues[0]?.message ?? 'Vælg på siden.' });
  if (becomesAlike(one, { ...one, ...chosen.data }, owned)) return failed(alike);
  const now = await subscriptions.changeChoices(one, chosen.data);
  return now === null || now.status === 'ended' ? failed(stopped) : succeeded(now);
};

/** Two that were alike before may still be told at different times. */
const becomesAlike = (before: Subscription, after: Subscription, owned: readonly Subscription[]): boolean =>
  !isAlike(before, after) &&
  owned.some((other) => other !== before && other.status !== 'ended' && isAlike(other, after));

const notTheirs: Refusal = { status: 404, because: 'Det er ikke blandt det, du følger.' };
const stopped: Refusal = { status: 409, because: 'Det er stoppet. Du kan tilmelde dig igen fra forsiden.' };
const alike: Refusal = { status: 409, because: 'Du følger allerede netop det. Stop det ene, eller vælg noget andet.' };
