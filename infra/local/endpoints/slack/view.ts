import { z } from 'zod';
import type { SlackRefusal } from './posting.ts';

const plain = (max: number) =>
  z.object({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() });

const richText = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(3_000),
  style: z
    .object({ bold: z.boolean(), italic: z.boolean(), strike: z.boolean(), code: z.boolean() })
    .partial()
    .optional(),
});
const richElement = z.object({
  type: z.enum(['rich_text_section', 'rich_text_quote']),
  elements: z.array(richText).min(1),
});

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text: plain(150) }),
  z.object({ type: z.literal('rich_text'), elements: z.array(richElement).min(1) }),
]);

/** A modal that this project opens, with Slack's limits (docs.slack.dev, "Views": 100 blocks, a title of 24 characters). */
const modal = z.object({
  type: z.literal('modal'),
  title: plain(24),
  close: plain(24).optional(),
  blocks: z.array(block).max(100),
});
export type View = z.infer<typeof modal>;
export type ViewBlock = z.infer<typeof block>;

/** docs.slack.dev, views.open, "Errors": "view_too_large" is what Slack says of more. */
const mostBytes = 250_000;

/** Checks a view as Slack does; it comes as JSON within a form. */
export function readView(given: unknown): View | SlackRefusal {
  const view = typeof given === 'string' ? parsed(given) : given;
  if (Buffer.byteLength(JSON.stringify(view)) > mostBytes) return { error: 'view_too_large' };
  const read = modal.safeParse(view);
  return read.success
    ? read.data
    : {
        error: 'invalid_arguments',
        messages: read.error.issues.map(({ path, message }) => `[ERROR] ${message} [/view/${path.join('/')}]`),
      };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
