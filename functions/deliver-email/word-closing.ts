import { closingWords } from '../../shared/channels/closing-words.ts';
import { closingMail } from '../../shared/channels/email/closing-mail.ts';
import { followCaseLink } from '../../shared/channels/follow-case-link.ts';
import { lookUpClosing } from '../../shared/channels/look-up-closing.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SubscriptionId } from '../../shared/domain/ids.ts';
import { linkTo } from './link-to.ts';
import type { WordMailDependencies } from './word-mail.ts';
import { alone, type Unsent, type Wording } from './wording.ts';

/** Words the last that a reader hears of a case; nothing where they stopped it, or where it has come up by now. */
export const wordClosing = async (
  { subscriberId }: Pick<Delivery, 'subscriberId'>,
  id: SubscriptionId,
  dependencies: WordMailDependencies,
): Promise<Wording | Unsent> => {
  const found = await lookUpClosing({ subscriberId, subscriptionId: id }, dependencies);
  if ('reason' in found) return found;
  const { subscription, quiet } = found;
  const municipality = dependencies.municipalityOf(subscription.sourceId);
  const [wish] = subscription.wishes;
  const caseNumber = wish?.by === 'case' ? wish.caseNumber : '';
  const links = {
    follow: followCaseLink({ sourceId: subscription.sourceId, caseNumber }, dependencies.settings.publicUrl),
    manage: await linkTo('manage', { subscriberId, subscriptionIds: [] }, dependencies),
  };
  return { ...closingMail(closingWords({ subscription, municipality, quiet }), links), ...alone };
};
