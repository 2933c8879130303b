import type { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { withStack } from './synthesized.ts';

const violations = (stack: Stack) => new AwsSolutionsChecks(stack).validateScope(stack).violations;

it('breaks none of the AWS Solutions rules but those acknowledged, with a reason, beside the resource', () => {
  expect(withStack('production', violations)).toEqual([]);
});

it('would notice a queue without dead letters that takes messages unencrypted', () => {
  const found = withStack('production', (stack) => {
    new Queue(stack, 'Careless');
    return violations(stack).map(({ ruleName }) => ruleName);
  });
  expect(found.toSorted()).toEqual(['AwsSolutions-SQS3', 'AwsSolutions-SQS4']);
});
