import { z } from 'zod';
import type { Resources } from './resources.ts';

const topic = z.object({ FifoTopic: z.literal(false).optional() });

const subscription = z.object({
  TopicArn: z.string(),
  // Nobody but a queue listens on this machine.
  Protocol: z.literal('sqs'),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().optional(),
  FilterPolicy: z.unknown().optional(),
  FilterPolicyScope: z.string().optional(),
});

const destination = z.object({
  EventDestination: z.object({ SnsDestination: z.object({ TopicARN: z.string() }) }),
});

export type Topics = {
  names: string[];
  subscriptions: { topicArn: string; queueArn: string; attributes: Record<string, string> }[];
  /** Where the mail service tells what became of a mail; null when the template does not say. */
  feedbackArn: string | null;
};

export function readTopics({ read, attribute }: Resources): Topics {
  const [feedback, ...more] = read('AWS::SES::ConfigurationSetEventDestination', destination);
  if (more.length > 0) throw new Error('Mail feedback can go to one topic only on one machine.');
  return {
    names: read('AWS::SNS::Topic', topic).map(({ logicalId }) => attribute(logicalId, 'TopicName')),
    subscriptions: read('AWS::SNS::Subscription', subscription).map(({ properties }) => ({
      topicArn: properties.TopicArn,
      queueArn: properties.Endpoint,
      attributes: subscriptionAttributes(properties),
    })),
    feedbackArn: feedback?.properties.EventDestination.SnsDestination.TopicARN ?? null,
  };
}

const subscriptionAttributes = (properties: z.infer<typeof subscription>): Record<string, string> => ({
  ...(properties.RawMessageDelivery === true ? { RawMessageDelivery: 'true' } : {}),
  ...(properties.FilterPolicy === undefined ? {} : { FilterPolicy: JSON.stringify(properties.FilterPolicy) }),
  ...(properties.FilterPolicyScope === undefined ? {} : { FilterPolicyScope: properties.FilterPolicyScope }),
});
