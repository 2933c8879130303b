import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Handler = (event: unknown, context: unknown) => unknown;

/**
 * Loads the handler that "index.handler" names from a bundle's folder: `.js`, `.mjs` or `.cjs`, in Lambda's order.
 * https://github.com/aws/aws-lambda-nodejs-runtime-interface-client (`UserFunction.js`)
 */
export async function loadHandler(folder: string, name: string): Promise<Handler> {
  const [file = '', exported = ''] = name.split('.');
  const path = ['.js', '.mjs', '.cjs'].map((ending) => join(folder, file + ending)).find((each) => existsSync(each));
  if (path === undefined) throw new Error(`There is no ${file}.js, .mjs or .cjs in the bundle.`);
  const loaded = path.endsWith('.mjs') ? await import(pathToFileURL(path).href) : loadCommonJs(path);
  if (typeof loaded[exported] !== 'function') throw new Error(`${file} does not export a function ${exported}.`);
  return loaded[exported];
}

// On Lambda no package.json lies above index.js, so it is CommonJS. Here the one of this repository does, and says ESM.
function loadCommonJs(path: string): Record<string, unknown> & Record<string, Handler> {
  if (path.endsWith('.cjs')) return createRequire(path)(path);
  const module = new Module(path) as Module & { _compile(source: string, file: string): void; paths: string[] };
  module.filename = path;
  module.paths = createRequire(path).resolve.paths('x') ?? [dirname(path)];
  module._compile(readFileSync(path, 'utf8'), path);
  return module.exports;
}
