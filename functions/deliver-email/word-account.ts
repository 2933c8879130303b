import { accountMail } from '../../shared/channels/email/account-mail.ts';
import { subscriptionInWords } from '../../shared/channels/subscription-in-words.ts';
import type { Contents, Delivery } from '../../shared/domain/delivery.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { linkTo } from './link-to.ts';
import type { WordMailDependencies } from './word-mail.ts';
import { alone, ended, type Unsent, type Wording } from './wording.ts';

type About = Extract<Contents, { kind: 'account' }>['about'];

/** Words a mail about all that somebody follows, with the link to the page where they manage it. */
export const wordAccount = async (
  { subscriberId }: Pick<Delivery, 'subscriberId'>,
  about: About,
  dependencies: WordMailDependencies,
): Promise<Wording | Unsent> => {
  const { subscriptions, municipalityOf } = dependencies;
  const owned = await subscriptions.ofSubscriber(subscriberId);
  const active = owned.filter(({ status }) => status === 'active');
  if (about === 'alive' && active.length === 0) return ended;
  const subscriptionIds = active.map(({ subscriptionId }) => subscriptionId);
  const known = {
    wanted: (about === 'alive' ? active : owned.filter(({ status }) => status !== 'ended')).map(
      (one) => `${subscriptionInWords(one, municipalityOf(one.sourceId))}${standing[one.status]}`,
    ),
    link: await linkTo('manage', { subscriberId, subscriptionIds: [] }, dependencies),
    // What nobody asked for just now can be stopped like everything else.
    unsubscribe:
      about === 'alive' ? await linkTo('unsubscribe', { subscriberId, subscriptionIds }, dependencies) : null,
  };
  const list = about === 'alive' ? 'samlet' : null;
  return { ...accountMail(about, known), ...alone, unsubscribe: known.unsubscribe, list };
};

/** Why nothing comes of it, where nothing does. */
const standing: Record<Subscription['status'], string> = {
  pending: ' (ikke bekræftet)',
  active: '',
  paused: ' (på pause)',
  ended: '',
};
