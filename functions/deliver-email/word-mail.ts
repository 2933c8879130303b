import { confirmationMail } from '../../shared/channels/email/confirmation-mail.ts';
import type { WordLetters } from '../../shared/channels/email/letter-mail.ts';
import type { LookUpLetters } from '../../shared/channels/look-up-letters.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SourceId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { QuietStores } from '../../shared/domain/quiet-cases.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import type { SignedTokens } from '../../shared/platform/signed-token.ts';
import { linkTo } from './link-to.ts';
import { wordAccount } from './word-account.ts';
import { wordAlerts } from './word-alerts.ts';
import { wordClosing } from './word-closing.ts';
import { alone, type Unsent, type Wording } from './wording.ts';

export type WordMailDependencies = QuietStores & {
  now: () => Date;
  subscriptions: Pick<Subscriptions, 'subscriber' | 'get' | 'ofSubscriber'>;
  lookUpLetters: LookUpLetters;
  wordLetters: WordLetters;
  municipalityOf: (source: SourceId) => string;
  tokens: Pick<SignedTokens, 'sign'>;
  settings: { publicUrl: string };
};

/** Words what a delivery brings. */
export const wordMail = (delivery: Delivery, dependencies: WordMailDependencies): Promise<Wording | Unsent> => {
  const { contents } = delivery;
  switch (contents.kind) {
    case 'confirmation':
      return wordConfirmation(delivery, contents.subscriptionId, dependencies);
    case 'closing':
      return wordClosing(delivery, contents.subscriptionId, dependencies);
    case 'account':
      return wordAccount(delivery, contents.about, dependencies);
    case 'alert':
      return wordAlerts(delivery, [contents.alertId], dependencies);
    case 'digest':
      return wordAlerts(delivery, contents.alertIds, dependencies);
  }
};

const wordConfirmation = async (
  { subscriberId }: Delivery,
  id: SubscriptionId,
  dependencies: WordMailDependencies,
): Promise<Wording | Unsent> => {
  const subscription = await dependencies.subscriptions.get(subscriberId, id);
  if (subscription?.status !== 'pending') return { status: 'withheld', reason: 'there is nothing to confirm' };
  const link = await linkTo('confirm', { subscriberId, subscriptionIds: [id] }, dependencies);
  const municipality = dependencies.municipalityOf(subscription.sourceId);
  return { ...confirmationMail(subscription, { municipality, link }), ...alone };
};
