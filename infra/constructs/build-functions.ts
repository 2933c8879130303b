import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

// What a bundle starts in a thread of its own lies beside it, so that it is loaded only then: pdf.js is 1.6 MB.
const workers = [
  { startedBy: 'shared/sources/referat-pdf/pages-in-worker.ts', entry: 'shared/sources/referat-pdf/pdf-worker.ts' },
];

export type BuiltFile = { path: string; contents: Uint8Array };

/**
 * Bundles every `functions/<name>/handler.ts` of the repository to `<name>/index.cjs` and its map, in memory.
 * All in one go, because they share most of what they import: 1.3 s for nine, against 2.7 s one by one and 4.2 s with NodejsFunction.
 */
export function buildFunctions(repository: string): readonly BuiltFile[] {
  const handlers = globSync('functions/*/handler.ts', { cwd: repository });
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: repository,
    entryPoints: Object.fromEntries(handlers.map((path) => [`${basename(dirname(path))}/index`, path])),
    outdir: join(repository, 'cdk.out'),
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // Not .js: beside this repository's package.json ("type": "module") that would be read as ESM when run here.
    outExtension: { '.js': '.cjs' },
    // Modules that look for what lies beside them find it beside the bundle.
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    // The SDK's ESM form can be shaken: a fifth smaller, and 18 ms less to start.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    // Names and lines in a stack trace are worth 10 ms at a cold start; the sources themselves are not shipped.
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
  return [...outputFiles, ...workers.flatMap((worker) => buildWorker(repository, { ...worker, metafile }))];
}

/** A worker as `<name>/<worker>.mjs`, for each function whose bundle has the file that starts it. */
function buildWorker(
  repository: string,
  { startedBy, entry, metafile }: { startedBy: string; entry: string; metafile: Metafile },
): BuiltFile[] {
  const bundles = Object.entries(metafile.outputs).filter(([, { inputs }]) => startedBy in inputs);
  if (bundles.length === 0) return [];
  const { outputFiles } = buildSync({
    absWorkingDir: repository,
    entryPoints: [entry],
    outdir: join(repository, 'cdk.out'),
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return bundles.flatMap(([bundle]) =>
    outputFiles.map(({ path, contents }) => ({ path: join(repository, dirname(bundle), basename(path)), contents })),
  );
}
