import { z } from 'zod';
import { notHere, type Resources } from './resources.ts';

const properties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string().regex(/^[^.]+\.[^.]+$/, 'write a handler as "index.handler"'),
  Runtime: z.string().startsWith('nodejs'),
  // Defaults of Lambda: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
  MemorySize: z.coerce.number().int().default(128),
  Timeout: z.coerce.number().int().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  ReservedConcurrentExecutions: z.coerce.number().int().optional(),
  Layers: notHere,
  FileSystemConfigs: notHere,
  DeadLetterConfig: notHere,
});

export type CloudFunction = {
  logicalId: string;
  /** As people call it: its POWERTOOLS_SERVICE_NAME, else its name in the template. */
  name: string;
  /** As other resources refer to it. */
  deployedName: string;
  arn: string;
  /** The folder of its bundle. */
  folder: string;
  /** "index.handler": file without extension, then export. */
  handler: string;
  memoryMegabytes: number;
  timeoutSeconds: number;
  /** How many invocations may run at once by the function's own limit; null without one. */
  reserved: number | null;
  environment: Record<string, string>;
};

export const readFunctions = ({ read, ref, attribute }: Resources, folderOf: (s3Key: string) => string) =>
  read('AWS::Lambda::Function', properties).map(({ logicalId, properties: given }): CloudFunction => {
    const environment = given.Environment?.Variables ?? {};
    return {
      logicalId,
      name: environment.POWERTOOLS_SERVICE_NAME ?? ref(logicalId),
      deployedName: ref(logicalId),
      arn: attribute(logicalId, 'Arn'),
      folder: folderOf(given.Code.S3Key),
      handler: given.Handler,
      memoryMegabytes: given.MemorySize,
      timeoutSeconds: given.Timeout,
      reserved: given.ReservedConcurrentExecutions ?? null,
      environment,
    };
  });

/** Whether people or other resources call the function so. */
export const isNamed = ({ name, deployedName, arn }: CloudFunction, wanted: string): boolean =>
  wanted === name || wanted === deployedName || wanted === arn;
