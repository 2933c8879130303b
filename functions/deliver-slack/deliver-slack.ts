import { makeBringOut, type Sent } from '../../shared/channels/bring-out.ts';
import type { LookUpLetters } from '../../shared/channels/look-up-letters.ts';
import { alertMessage } from '../../shared/channels/slack/alert-blocks.ts';
import { correctionMessage } from '../../shared/channels/slack/correction-blocks.ts';
import { postInThread } from '../../shared/channels/slack/post-in-thread.ts';
import type { PostMessage } from '../../shared/channels/slack/slack-sender.ts';
import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';

export type DeliverSlackDependencies = {
  outbox: Outbox;
  lookUpLetters: LookUpLetters;
  postMessage: PostMessage;
  now: () => Date;
};

/** Brings a delivery out as a message in a Slack channel; the delivery's group is the channel. */
export const makeDeliverSlack = (dependencies: DeliverSlackDependencies) =>
  makeBringOut({
    outbox: dependencies.outbox,
    now: dependencies.now,
    send: (delivery) => send(delivery, dependencies),
  });

const send = async (
  { contents, group: channel }: Delivery,
  { lookUpLetters, postMessage }: DeliverSlackDependencies,
): Promise<Sent> => {
  if (contents.kind !== 'alert') return { status: 'withheld', reason: `a channel gets no ${contents.kind}` };
  const [found] = await lookUpLetters([contents.alertId]);
  if (found === undefined) throw new Error('The alert tells of no revision.');
  const { letter, follows, isEarly, isEmpty } = found;
  if (isEarly) return { status: 'held-back', reason: 'what it corrects is under way' };
  if (isEmpty) return { status: 'withheld', reason: 'what it corrects was never told' };
  const message = letter.corrections.length > 0 ? correctionMessage(letter) : alertMessage(letter);
  return postInThread({ channel, ...message }, { earlier: follows, postMessage });
};
