import { z } from 'zod';

const credentials = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1), signingSecret: z.string().min(16) }));

/** A Slack app's credentials as the operator writes them into the secret; null for the placeholder that stands there before. */
export const slackAppSecret = (text: string): z.infer<typeof credentials> | null =>
  credentials.safeParse(text).data ?? null;
