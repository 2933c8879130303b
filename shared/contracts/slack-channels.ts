import { z } from 'zod';
import { topicId } from '../domain/ids.ts';
import type { Wish } from '../domain/subscription.ts';

/** Slack channels that are told by configuration: what each wants to hear about. Ids are Slack's ("C0123ABCD"). */
export const slackChannels = z.array(
  z.object({
    channel: z.string().regex(/^[CGD][A-Z0-9]{6,20}$/, 'a channel is named by its Slack id, for example C0123ABCD'),
    /** For people: what the channel is called. */
    name: z.string().min(1),
    sources: z.array(z.string()).min(1),
    topics: z.array(z.string()).default([]),
    words: z.array(z.string()).default([]),
    committees: z.array(z.string()).default([]),
  }),
);
export type SlackChannel = z.infer<typeof slackChannels>[number];

/** What the channel is to hear about, in each of its sources; one that names nothing hears everything. */
export const wishesOfChannel = ({ topics, words, committees }: SlackChannel): Wish[] => {
  const wishes: Wish[] = [
    ...topics.map((topic) => ({ by: 'topic', topic: topicId(topic) }) as const),
    ...words.map((word) => ({ by: 'word', word }) as const),
    ...committees.map((committee) => ({ by: 'committee', committee }) as const),
  ];
  return wishes.length === 0 ? [{ by: 'source' }] : wishes;
};
