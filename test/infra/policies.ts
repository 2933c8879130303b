import { z } from 'zod';
import { resources } from './synthesized.ts';

const listed = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const one = z.union([z.array(z.unknown()), z.unknown().transform((resource) => [resource])]);
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: listed,
  Resource: one.default([]),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
});

/** One sentence of a policy; what it is about is in CloudFormation's words, such as a Ref. */
export type Statement = z.output<typeof statement>;

const policy = z.object({ Statement: z.array(statement) });
const rolePolicy = z.object({ PolicyDocument: policy, Roles: z.array(z.object({ Ref: z.string() })) });

/** What a role may do. */
export const rightsOf = (role: string): readonly Statement[] =>
  [...resources('AWS::IAM::Policy', { properties: rolePolicy }).values()]
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

const anyPolicy = z.object({
  PolicyDocument: policy.optional(),
  KeyPolicy: policy.optional(),
  AssumeRolePolicyDocument: policy.optional(),
});

/** Every sentence of every policy, with the logical id of the resource that holds it. */
export const everyStatement = (): readonly (Statement & { id: string })[] =>
  policyTypes.flatMap((type) =>
    [...resources(type, { properties: anyPolicy })].flatMap(
      ([id, { PolicyDocument, KeyPolicy, AssumeRolePolicyDocument }]) =>
        [PolicyDocument, KeyPolicy, AssumeRolePolicyDocument].flatMap((policy) =>
          (policy?.Statement ?? []).map((sentence) => ({ ...sentence, id })),
        ),
    ),
  );

const policyTypes = [
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];
