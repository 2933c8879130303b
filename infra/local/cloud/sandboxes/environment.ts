import { localCredentials } from '../local-client.ts';
import { localAccount } from '../place.ts';
import type { CloudFunction } from '../plan/functions.ts';

/** Addresses that functions reach the cloud under. */
export type Endpoints = {
  dynamo: string;
  queues: string;
  /** Where the certificate of what topics sign is to be had. */
  certificates: string;
  ses: string;
  secretsManager: string;
  slackApiUrl: string;
};

// What the machine itself needs: nothing of the parent's secrets or settings comes along.
const inherited = ['PATH', 'HOME', 'TMPDIR'];

/**
 * The whole environment of a function: the template's variables, Lambda's own, and where this machine keeps AWS.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function environmentOf(cloudFunction: CloudFunction, endpoints: Endpoints): Record<string, string> {
  return {
    ...Object.fromEntries(inherited.flatMap((name) => entryOf(name, process.env[name]))),
    TZ: 'UTC',
    ...cloudFunction.environment,
    AWS_REGION: localAccount.region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: cloudFunction.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(cloudFunction.memoryMegabytes),
    LAMBDA_TASK_ROOT: cloudFunction.folder,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamo,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    AWS_ENDPOINT_URL_SNS: endpoints.queues,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
    SNS_CERT_ORIGIN: endpoints.certificates,
    SLACK_API_URL: endpoints.slackApiUrl,
  };
}

const entryOf = (name: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[name, value]];
