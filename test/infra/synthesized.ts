import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { z } from 'zod';
import { makeApp } from '../../infra/app.ts';
import type { StageName } from '../../infra/stages.ts';

const templates = new Map<StageName, Template>();

/** The template of a stage, without its bundles; made once. */
export function synthesized(stage: StageName): Template {
  const template = templates.get(stage) ?? withStack(stage, (stack) => Template.fromStack(stack));
  templates.set(stage, template);
  return template;
}

/** Hands over a stage's stack, not yet synthesized; nothing stays on the disk. */
export function withStack<T>(stage: StageName, use: (stack: Stack) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), 'referatvagt-template-'));
  try {
    const app = makeApp({ stage, outdir, context: { 'aws:cdk:bundling-stacks': [] } });
    return use(app.node.findChild('Referatvagt') as Stack);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** All resources of a type by their logical ids, their properties in the shape that the test relies on. */
export function resources<T extends z.ZodType>(
  type: string,
  { properties, stage = 'production' }: { properties: T; stage?: StageName },
): ReadonlyMap<string, z.output<T>> {
  const found = Object.entries(synthesized(stage).findResources(type));
  return new Map(found.map(([id, resource]) => [id, properties.parse(resource.Properties ?? {})]));
}
