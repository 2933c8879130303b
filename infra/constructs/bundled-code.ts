import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AssetHashType, DockerImage, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type BuiltFile, buildFunctions } from './build-functions.ts';

const repository = join(import.meta.dirname, '..', '..');
const builds = new WeakMap<Stack, readonly BuiltFile[]>();

/**
 * `functions/<name>/handler.ts` as one file that Lambda runs as `index.handler`.
 * Built by esbuild from node_modules, never in a container; not built at all when CDK is told not to bundle.
 */
export function bundledCode(scope: Construct, name: string): Code {
  return Code.fromAsset(join(repository, 'functions'), {
    // What is deployed changes when the built file does, not when a comment or an unused file beside it does.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      // CDK takes two assets with the same options for one asset; the command is all that tells the functions apart.
      command: [name],
      local: { tryBundle: (outdir) => writeBundle(scope, name, outdir) },
    },
  });
}

function writeBundle(scope: Construct, name: string, outdir: string): true {
  const files = filesOf(scope).filter(({ path }) => basename(dirname(path)) === name);
  if (files.length === 0) throw new Error(`There is no functions/${name}/handler.ts to bundle.`);
  mkdirSync(outdir, { recursive: true });
  for (const { path, contents } of files) writeFileSync(join(outdir, basename(path)), contents);
  return true;
}

function filesOf(scope: Construct): readonly BuiltFile[] {
  const stack = Stack.of(scope);
  const files = builds.get(stack) ?? buildFunctions(repository);
  builds.set(stack, files);
  return files;
}
