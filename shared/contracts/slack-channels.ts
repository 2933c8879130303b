import { z } from 'zod';

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
