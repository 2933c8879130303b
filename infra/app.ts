import { App, DefaultStackSynthesizer, type IReusableStackSynthesizer } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { ReferatvagtStack } from './stacks/referatvagt-stack.ts';
import { type StageName, stageNamed } from './stages.ts';

export type AppOptions = {
  /** Without it: `--context stage=…` of the CDK command, else production. */
  stage?: StageName;
  /** Where the assembly is written; without it the CDK command or a temporary folder decides. */
  outdir?: string;
  /** CDK context, such as `'aws:cdk:bundling-stacks': []` to leave the bundles out. */
  context?: Record<string, unknown>;
};

/** The whole installation as a CDK app. Nothing is looked up: it synthesizes without a network and without an account. */
export function makeApp({ stage, outdir, context = {} }: AppOptions): App {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    context,
    analyticsReporting: false,
    // The CDK command checks the bootstrap version by itself; in the template it is a parameter that only an account can answer.
    // The cast: CDK's own types do not stand up to exactOptionalPropertyTypes.
    defaultStackSynthesizer: new DefaultStackSynthesizer({
      generateBootstrapVersionRule: false,
    }) as IReusableStackSynthesizer,
    // Said here and not in cdk.json, so that the resources are the same whoever synthesizes.
    postCliContext: recommendedFlags,
  });
  new ReferatvagtStack(app, 'Referatvagt', {
    stage: stageNamed(stage ?? app.node.tryGetContext('stage') ?? 'production'),
  });
  return app;
}

if (import.meta.main) makeApp({}).synth();
