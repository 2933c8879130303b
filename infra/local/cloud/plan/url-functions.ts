import { z } from 'zod';
import { notHere, type Resources } from './resources.ts';

const properties = z.object({
  TargetFunctionArn: z.string(),
  AuthType: z.literal('NONE', { error: 'nobody signs requests on one machine' }),
  InvokeMode: z.literal('BUFFERED').default('BUFFERED'),
  Cors: notHere,
});

/** The ARNs of the functions that have a URL. Throws when one has several. */
export function readUrlFunctions({ read }: Resources): string[] {
  const arns = read('AWS::Lambda::Url', properties).map((url) => url.properties.TargetFunctionArn);
  const twice = arns.find((arn, index) => arns.indexOf(arn) !== index);
  if (twice !== undefined) throw new Error(`A function has one function URL; ${twice} has more.`);
  return arns;
}
