import type { SandboxBirth } from '../sandbox-messages.ts';

/** The second argument of a handler: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
export function makeContext(birth: SandboxBirth, requestId: string) {
  const endsAt = performance.now() + birth.timeoutMilliseconds;
  return {
    functionName: birth.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: birth.arn,
    memoryLimitInMB: String(birth.memoryMegabytes),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${birth.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
  };
}
