import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

export type Resource = { Type: string; Properties?: Record<string, unknown>; Condition?: string };
export type Assembly = {
  resources: Record<string, Resource>;
  /** Source of each bundle, by its S3 key without ".zip". */
  bundles?: Record<string, string>;
  parameters?: Record<string, { Type: string; Default?: string }>;
  conditions?: Record<string, unknown>;
};

/** An empty folder that is there until the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'referatvagt-cloud-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Writes a small assembly like the CDK's, with every bundle built as ours are, and answers with its folder. */
export function anAssembly({ resources, bundles = {}, parameters = {}, conditions = {} }: Assembly): string {
  const folder = aFolder();
  const template = { Parameters: parameters, Conditions: conditions, Resources: resources };
  writeFileSync(join(folder, 'Referatvagt.template.json'), JSON.stringify(template));
  const files = Object.keys(bundles).map((name) => [
    name,
    {
      source: { path: `asset.${name}`, packaging: 'zip' },
      destinations: { here: { bucketName: 'assets', objectKey: `${name}.zip` } },
    },
  ]);
  writeFileSync(join(folder, 'Referatvagt.assets.json'), JSON.stringify({ files: Object.fromEntries(files) }));
  for (const [name, source] of Object.entries(bundles)) writeBundle(join(folder, `asset.${name}`), source);
  return folder;
}

function writeBundle(folder: string, source: string): void {
  mkdirSync(folder);
  buildSync({
    // The SDK is found from here, not from the temporary folder.
    stdin: { contents: source, resolveDir: import.meta.dirname },
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
}
