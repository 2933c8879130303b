import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const parameter = z.object({
  Type: z.string(),
  Default: z.coerce.string().optional(),
  AllowedValues: z.array(z.coerce.string()).optional(),
  AllowedPattern: z.string().optional(),
});

const resource = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const template = z.object({
  Parameters: z.record(z.string(), parameter).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Resources: z.record(z.string(), resource),
});

/** A CloudFormation template: the parts that decide what runs. Outputs and Rules are for the deployment only. */
export type Template = z.infer<typeof template>;
export type TemplateParameter = z.infer<typeof parameter>;

/** Reads `Referatvagt.template.json` of a synthesized assembly; throws when it is missing or not a template. */
export function readTemplate(assembly: string): Template {
  const file = join(assembly, 'Referatvagt.template.json');
  return template.parse(JSON.parse(readFileSync(file, 'utf8')));
}
