import { z } from 'zod';
import { limits } from './limits.ts';

const nonEmpty = (max: number) => z.string().min(1).max(max);
const plain = (max: number) =>
  z.object({ type: z.literal('plain_text'), text: nonEmpty(max), emoji: z.boolean().optional() });
const marked = (max: number) =>
  z.object({ type: z.literal('mrkdwn'), text: nonEmpty(max), verbatim: z.boolean().optional() });
const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), marked(max)]);
const id = nonEmpty(limits.id).optional();

const button = z.object({
  type: z.literal('button'),
  text: plain(limits.buttonText),
  action_id: id,
  url: nonEmpty(limits.buttonUrl).optional(),
  value: nonEmpty(limits.buttonValue).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
  confirm: z
    .object({
      title: plain(limits.confirmTitle),
      text: anyText(limits.confirmText),
      confirm: plain(limits.confirmButton),
      deny: plain(limits.confirmButton),
      style: z.enum(['primary', 'danger']).optional(),
    })
    .optional(),
});

const section = z
  .object({
    type: z.literal('section'),
    block_id: id,
    text: anyText(limits.sectionText).optional(),
    fields: z.array(anyText(limits.fieldText)).min(1).max(limits.fields).optional(),
    accessory: button.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'a section needs text or fields');

/** The blocks that this project posts, with Slack's limits on each. Another type is refused, as Slack refuses unknown ones. */
const block = z.discriminatedUnion('type', [
  section,
  z.object({ type: z.literal('header'), block_id: id, text: plain(limits.headerText) }),
  z.object({ type: z.literal('divider'), block_id: id }),
  z.object({
    type: z.literal('context'),
    block_id: id,
    elements: z.array(anyText(limits.contextText)).min(1).max(limits.contextElements),
  }),
  z.object({
    type: z.literal('actions'),
    block_id: id,
    elements: z.array(button).min(1).max(limits.actionElements),
  }),
]);

export type Block = z.infer<typeof block>;
export type BlockText = { type: 'plain_text' | 'mrkdwn'; text: string };
export type BlockButton = z.infer<typeof button>;

/** Blocks of one message: at most fifty, and no two with the same block_id. */
export const blocks = z
  .array(block)
  .max(limits.blocks)
  .refine((all) => {
    const named = all.flatMap(({ block_id }) => block_id ?? []);
    return new Set(named).size === named.length;
  }, 'block_id must be unique');
