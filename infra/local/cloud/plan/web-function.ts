import { z } from 'zod';
import { notHere, type Resources } from './resources.ts';

const properties = z.object({
  TargetFunctionArn: z.string(),
  AuthType: z.literal('NONE', { error: 'nobody signs requests on one machine' }),
  InvokeMode: z.literal('BUFFERED').default('BUFFERED'),
  Cors: notHere,
});

/** The ARN of the function that has the function URL; null without one. Throws when there are several. */
export function readWebFunction({ read }: Resources): string | null {
  const [url, ...more] = read('AWS::Lambda::Url', properties);
  if (more.length > 0) throw new Error('One machine runs one function URL; the template has more.');
  return url?.properties.TargetFunctionArn ?? null;
}
