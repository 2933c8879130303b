import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { assemble } from '../../../infra/local/system/assemble.ts';

/** The installation is synthesized once for all journeys: they run the bundles that would be deployed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outdir = await mkdtemp(join(tmpdir(), 'referatvagt-assembly-'));
  project.provide('assembly', await assemble(outdir));
  return () => rm(outdir, { recursive: true, force: true });
}

declare module 'vitest' {
  export interface ProvidedContext {
    assembly: string;
  }
}
