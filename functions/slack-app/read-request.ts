import { parse } from 'node:querystring';
import { z } from 'zod';

/** Only what the listeners rely on; Slack sends much more (docs.slack.dev, "Slash commands", "Interaction payloads", "Events API"). */
const text = z.string().max(10_000);
const id = z.string().min(1).max(100);
const command = z.object({ command: text, text: text.optional(), team_id: id, channel_id: id });
const press = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id }),
  trigger_id: text,
  response_url: z.url({ protocol: /^https?$/u }).optional(),
  channel: z.object({ id }).optional(),
  actions: z.array(z.looseObject({ type: text, action_id: text, value: text.optional() })).min(1),
});
const event = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  event_time: z.number(),
  event: z.union([
    z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).nullish() }) }),
    z.object({ type: text.refine((type) => type !== 'tokens_revoked'), channel: id.optional(), user: id.optional() }),
  ]),
});
const question = z.object({ type: z.literal('url_verification'), challenge: text });
const check = z.object({ ssl_check: text });
const ours = z.union([command, press, event, question, check]);
/** What we never asked for: windows that are sent in or closed, shortcuts, menus. */
const others = z.object({
  type: text.refine((type) => !['block_actions', 'event_callback', 'url_verification'].includes(type)),
});

/**
 * What the body is: one of the things that Slack sends to our listeners, something that nobody here takes, or nothing that Slack
 * would send. Bolt takes a body apart without looking, and fails on what is not there: what somebody made up must not
 * count as our failure.
 */
export const kindOfRequest = (body: string, contentType: string): 'ours' | 'others' | 'unreadable' => {
  const sent = contentType === 'application/x-www-form-urlencoded' ? readForm(body) : readJson(body);
  if (ours.safeParse(sent).success) return 'ours';
  return others.safeParse(sent).success ? 'others' : 'unreadable';
};

const readForm = (body: string): unknown => {
  const fields = parse(body);
  return typeof fields.payload === 'string' ? readJson(fields.payload) : { ...fields };
};

const readJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON: nothing that the schema takes.
    return null;
  }
};
