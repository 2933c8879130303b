import type { Sent } from '../../shared/channels/bring-out.ts';
import { closingWords } from '../../shared/channels/closing-words.ts';
import { lookUpClosing } from '../../shared/channels/look-up-closing.ts';
import { messageId } from '../../shared/channels/slack/message-id.ts';
import { escaped, inline, section } from '../../shared/channels/slack/mrkdwn.ts';
import { patientSlack } from '../../shared/channels/slack/patient-slack.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SubscriptionId } from '../../shared/domain/ids.ts';
import type { DeliverSlackDependencies } from './deliver-slack.ts';
import { afterRefusal } from './shut-out.ts';
import type { Whereto } from './whereto.ts';

type Asked = { delivery: Delivery; subscriptionId: SubscriptionId; whereto: Whereto };

/**
 * Posts the last that a channel hears of a case which has been quiet for a year. What an earlier try has posted is not posted
 * again; the channel follows it until that is on record.
 */
export const tellClosing = async (
  { delivery, subscriptionId, whereto }: Asked,
  dependencies: DeliverSlackDependencies,
): Promise<Sent> => {
  const { caseThreads, now } = dependencies;
  const [{ deliveryId, subscriberId }, { channel }] = [delivery, whereto];
  const [posted] = await caseThreads.postedOf(deliveryId);
  if (posted !== undefined) return { status: 'accepted', providerId: messageId({ channel, ...posted }) };
  const found = await lookUpClosing({ subscriberId, subscriptionId }, dependencies);
  if ('reason' in found) return found;
  const slack = patientSlack(dependencies.slackFor(whereto.token), dependencies);
  const text = textOf(found, dependencies);
  const answer = await slack.post({ channel, text, blocks: [section(text)], threadTs: null, broadcast: false });
  if (answer.kind === 'wait') throw new Error('Slack asked to wait, and nobody did.');
  if (answer.kind === 'refused')
    return afterRefusal(answer, { delivery, whereto, slack, since: now().toISOString() }, dependencies);
  const message = { ts: answer.ts, threadTs: null, lines: [], cases: [] };
  await caseThreads.notePosted({ deliveryId, channel }, message, now().toISOString());
  return { status: 'accepted', providerId: messageId({ channel, ...message }) };
};

type Found = Extract<Awaited<ReturnType<typeof lookUpClosing>>, { quiet: unknown }>;

const textOf = (
  { subscription, quiet }: Found,
  { municipalityOf }: Pick<DeliverSlackDependencies, 'municipalityOf'>,
): string => {
  const municipality = municipalityOf(subscription.sourceId);
  const words = closingWords({ subscription, municipality, quiet });
  const [wish] = subscription.wishes;
  const typed = wish?.by === 'case' ? `følg sag ${wish.caseNumber.replaceAll('`', '')} i ${municipality}` : 'hjælp';
  return `*${inline(words.followed, 300)}* ${inline(words.quiet, 1000)}\n${words.again}: \`/referat ${escaped(typed)}\``;
};
