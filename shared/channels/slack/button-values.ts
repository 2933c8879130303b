import { z } from 'zod';
import { alertId, meetingId } from '../../domain/ids.ts';

/**
 * What our buttons are called when Slack says that one was pressed (`action_id`). Slack also tells of the two that only open
 * an address; they want a yes and nothing else.
 */
export const buttonActions = {
  openSource: 'open-source',
  openEvidence: 'open-evidence',
  followCase: 'follow-case',
  stopSubscription: 'stop-subscription',
  showChange: 'show-change',
} as const;

/** Slack's own limit (docs.slack.dev, Block Kit, "Button element": `value`). */
const longestValue = 2000;

/**
 * What a button carries: ids only. `change` is a position in the revision's list of changes: the first one that is told
 * of the button's item, whose other changes stand beside it in the alert's match; null where the whole alert is meant.
 */
const buttonTarget = z.object({
  alertId: z.string().min(1).transform(alertId),
  meetingId: z.string().min(1).transform(meetingId),
  revision: z.int().positive(),
  change: z.int().nonnegative().nullable(),
});
export type ButtonTarget = z.infer<typeof buttonTarget>;

/** As it is written into the button, or null where Slack would not take it. */
export const writeButtonValue = ({ alertId, meetingId, revision, change }: ButtonTarget): string | null => {
  const value = JSON.stringify({ alertId, meetingId, revision, change });
  return value.length <= longestValue ? value : null;
};

/** As Slack hands it back; null for what we have not written. */
export const readButtonValue = (value: string): ButtonTarget | null => {
  const read = z
    .string()
    .max(longestValue)
    .transform((text, context) => parsedOr(text, context))
    .pipe(buttonTarget)
    .safeParse(value);
  return read.success ? read.data : null;
};

const parsedOr = (text: string, context: z.RefinementCtx<string>): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
};
