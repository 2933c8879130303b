import type { Stack } from 'aws-cdk-lib';
import type { Stage } from '../stages.ts';
import { addMail, type Mail } from './mail.ts';
import { addParameters, type Parameters } from './parameters.ts';
import { addSecrets, type Secrets } from './secrets.ts';
import { addStores, type Stores } from './stores.ts';

/** What the functions stand on. */
export type Foundations = {
  stack: Stack;
  stage: Stage;
  parameters: Parameters;
  stores: Stores;
  secrets: Secrets;
  mail: Mail;
};

export function layFoundations(stack: Stack, stage: Stage): Foundations {
  const stores = addStores(stack, stage);
  return {
    stack,
    stage,
    stores,
    parameters: addParameters(stack, stage),
    secrets: addSecrets(stack, stage),
    mail: addMail(stack, stores.subscribersKey),
  };
}
