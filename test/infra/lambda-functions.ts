import { z } from 'zod';
import { resources } from './synthesized.ts';

const reference = z.object({ Ref: z.string() });
const attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((it) => it['Fn::GetAtt'][0]);

const lambdaFunction = z.object({
  Architectures: z.array(z.string()),
  Runtime: z.string(),
  Handler: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  LoggingConfig: z.object({ LogGroup: reference }),
  Role: attribute,
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** A function of the template, with what the tests ask of it. */
export type LambdaFunction = z.output<typeof lambdaFunction> & { id: string; name: string };

/** Every function of the production template, by the name of its folder. */
export const lambdaFunctions = (): readonly LambdaFunction[] =>
  [...resources('AWS::Lambda::Function', { properties: lambdaFunction })].map(([id, properties]) => ({
    ...properties,
    id,
    name: String(properties.Environment.Variables.POWERTOOLS_SERVICE_NAME),
  }));

const eventSource = z.object({
  BatchSize: z.number(),
  EventSourceArn: attribute,
  FunctionName: reference,
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});

/** Every arrow from a queue to a function. */
export const eventSources = () => [
  ...resources('AWS::Lambda::EventSourceMapping', { properties: eventSource }).values(),
];
