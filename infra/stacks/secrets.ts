import { RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Stage } from '../stages.ts';

export type Secrets = { tokenKey: Secret; slackToken: Secret };

export const addSecrets = (stack: Stack, stage: Stage): Secrets => ({
  tokenKey: addSecret(stack, 'TokenKey', {
    stage,
    description: 'Referatvagt: signs the links in mail. A new value ends every link that was sent before.',
    notRotated: 'A new key ends every link in mail already sent; it is replaced when it has leaked (infra/RUNBOOK.md).',
  }),
  slackToken: addSecret(stack, 'SlackToken', {
    stage,
    description: 'Referatvagt: the bot token of the Slack workspace. Generated and useless until the operator sets it.',
    notRotated: 'Slack issues the token, and a bot token of an installed app does not expire.',
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
