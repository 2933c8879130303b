import { RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Stage } from '../stages.ts';

export type Secrets = { tokenKey: Secret; addressKey: Secret; slackToken: Secret; slackApp: Secret };

export const addSecrets = (stack: Stack, stage: Stage): Secrets => ({
  tokenKey: addSecret(stack, 'TokenKey', {
    stage,
    description: 'Referatvagt: signs the links in mail. One key, or a new one and, after a blank, those before it.',
    notRotated:
      'Links in mail live for two years and need the key that signed them; replaced by hand (infra/RUNBOOK.md).',
  }),
  addressKey: addSecret(stack, 'AddressKey', {
    stage,
    description:
      'Referatvagt: seals the addresses of subscribers. One key, or a new one and, after a blank, those before it.',
    notRotated: 'The addresses at rest need every key that sealed them; replaced by hand (infra/RUNBOOK.md).',
  }),
  slackToken: addSecret(stack, 'SlackToken', {
    stage,
    description: 'Referatvagt: the bot token of the Slack workspace. Generated and useless until the operator sets it.',
    notRotated: 'Slack issues the token, and a bot token of an installed app does not expire.',
  }),
  slackApp: addSecret(stack, 'SlackApp', {
    stage,
    description:
      'Referatvagt: the Slack app, {"clientId", "clientSecret", "signingSecret"}. Useless until the operator sets it.',
    notRotated: 'Slack issues these; the operator renews them there and here (infra/RUNBOOK.md).',
  }),
});

type SecretProps = { stage: Stage; description: string; notRotated: string };

function addSecret(stack: Stack, id: string, { stage, description, notRotated }: SecretProps): Secret {
  const secret = new Secret(stack, id, {
    description,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: stage.keepsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: notRotated });
  return secret;
}
