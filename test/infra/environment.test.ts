import { expect, it } from 'vitest';
import { z } from 'zod';
import { slackChannels } from '../../shared/contracts/slack-channels.ts';
import { lambdaFunctions } from './lambda-functions.ts';
import { resources } from './synthesized.ts';

const everyFunction = ['STAGE', 'POWERTOOLS_SERVICE_NAME', 'NODE_OPTIONS'];

const theEnvironments: Record<string, string[]> = {
  'find-meetings': ['RECORDS_TABLE', 'PUBLICATIONS_QUEUE_URL', 'SOURCES', 'CONTACT_URL'],
  'capture-revision': ['RECORDS_TABLE', 'CHANGES_QUEUE_URL', 'SOURCES', 'CONTACT_URL'],
  'raise-alerts': [
    'RECORDS_TABLE',
    'SUBSCRIBERS_TABLE',
    'OUTBOX_TABLE',
    'EMAIL_QUEUE_URL',
    'SLACK_QUEUE_URL',
    'SLACK_CHANNELS',
  ],
  'deliver-email': [
    'RECORDS_TABLE',
    'SUBSCRIBERS_TABLE',
    'OUTBOX_TABLE',
    'PUBLIC_URL',
    'MAIL_FROM',
    'SEND_TO',
    'SES_CONFIGURATION_SET',
    'TOKEN_KEY_SECRET',
    'ADDRESS_KEY_SECRET',
  ],
  'deliver-slack': [
    'RECORDS_TABLE',
    'SUBSCRIBERS_TABLE',
    'OUTBOX_TABLE',
    'PUBLIC_URL',
    'SLACK_TOKEN_SECRET',
    'ADDRESS_KEY_SECRET',
  ],
  'send-digests': ['RECORDS_TABLE', 'SUBSCRIBERS_TABLE', 'OUTBOX_TABLE', 'EMAIL_QUEUE_URL', 'SLACK_QUEUE_URL'],
  'watch-over': ['RECORDS_TABLE', 'OUTBOX_TABLE', 'CHANGES_QUEUE_URL', 'EMAIL_QUEUE_URL', 'SLACK_QUEUE_URL'],
  // Where certificates come from is told by the local runner alone: on AWS it would be a hole.
  'record-feedback': ['OUTBOX_TABLE', 'SUBSCRIBERS_TABLE', 'FEEDBACK_TOPIC_ARN'],
  'slack-app': [
    'RECORDS_TABLE',
    'SUBSCRIBERS_TABLE',
    'OUTBOX_TABLE',
    'ADDRESS_KEY_SECRET',
    'SLACK_APP_SECRET',
    'SOURCES',
    'PUBLIC_URL',
    'SLACK_CHANNELS',
  ],
  web: [
    'RECORDS_TABLE',
    'SUBSCRIBERS_TABLE',
    'OUTBOX_TABLE',
    'EMAIL_QUEUE_URL',
    'TOKEN_KEY_SECRET',
    'ADDRESS_KEY_SECRET',
    'SOURCES',
  ],
};

it.each(lambdaFunctions())('tells $name what it needs and no more', ({ name, Environment }) => {
  const told = Object.keys(Environment.Variables).toSorted();
  expect(told).toEqual([...everyFunction, ...(theEnvironments[name] ?? [])].toSorted());
});

it('keeps line numbers in the stack traces of bundled code', () => {
  for (const { Environment } of lambdaFunctions())
    expect(Environment.Variables.NODE_OPTIONS).toBe('--enable-source-maps');
});

it('names the same queue to all who write to it', () => {
  const named = lambdaFunctions().map(({ Environment }) => JSON.stringify(Environment.Variables.EMAIL_QUEUE_URL));
  expect(new Set(named.filter((url) => url !== undefined)).size).toBe(1);
});

it('tells raise-alerts and slack-app of the local channel here, and of none in production', () => {
  const variables = z.object({
    Environment: z.object({ Variables: z.object({ SLACK_CHANNELS: z.string().optional() }) }),
  });
  const channels = (['local', 'production'] as const).map((stage) =>
    [...resources('AWS::Lambda::Function', { properties: variables, stage }).values()]
      .flatMap(({ Environment }) => Environment.Variables.SLACK_CHANNELS ?? [])
      .map((json) => slackChannels.parse(JSON.parse(json)).map(({ name }) => name)),
  );
  expect(channels).toEqual([
    [['beskæftigelse'], ['beskæftigelse']],
    [[], []],
  ]);
});
