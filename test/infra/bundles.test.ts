import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { buildFunctions } from '../../infra/constructs/build-functions.ts';
import { lambdaFunctions } from './lambda-functions.ts';

const folder = mkdtempSync(join(tmpdir(), 'referatvagt-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = buildFunctions(join(import.meta.dirname, '..', '..'));
for (const { path, contents } of files) {
  mkdirSync(join(folder, basename(dirname(path))), { recursive: true });
  writeFileSync(join(folder, basename(dirname(path)), basename(path)), contents);
}

it('bundles each function as one file and its map, and beside those that read PDFs what reads them', () => {
  const built = files.map(({ path }) => `${basename(dirname(path))}/${basename(path)}`);
  const expected = lambdaFunctions().flatMap(({ name }) => [`${name}/index.cjs`, `${name}/index.cjs.map`]);
  const workers = ['capture-revision/pdf-worker.mjs', 'find-meetings/pdf-worker.mjs'];
  expect(built.toSorted()).toEqual([...expected, ...workers].toSorted());
});

it('ships line numbers, not the sources', () => {
  const maps = files.filter(({ path }) => path.endsWith('.map'));
  for (const { contents } of maps)
    expect(JSON.parse(new TextDecoder().decode(contents))).not.toHaveProperty('sourcesContent');
});

const parameters = { SOURCES: 'ballerup', SEND_TO: 'nobody', MAIL_FROM: 'varsel@referatvagt.example' };

/** What the template tells a function; an address on this machine stands for what only an account could answer. */
function environmentOf(variables: Record<string, unknown>): Record<string, string> {
  const told = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : 'http://127.0.0.1:9/',
  ]);
  const given = Object.entries(parameters).filter(([name]) => name in variables);
  return { AWS_REGION: 'eu-north-1', ...Object.fromEntries([...told, ...given]) };
}

it('loads pdf.js only where a PDF is read', () => {
  const functions = files.filter(({ path }) => path.endsWith('.cjs'));
  for (const { contents } of functions) expect(new TextDecoder().decode(contents)).not.toContain('getTextContent');
});

it('reads a PDF where it is deployed', async () => {
  const worker = join(folder, 'capture-revision', 'pdf-worker.mjs');
  const bytes = readFileSync(new URL('../sources/pages/referat-pdf/agenda.pdf', import.meta.url));
  const task = { bytes: new Uint8Array(bytes), maxPages: 10, maxRuns: 1000, maxLetters: 10_000 };
  const kinds = await new Promise<string[]>((answer, reject) => {
    const told: string[] = [];
    new Worker(worker, { workerData: task })
      .on('message', ({ kind }: { kind: string }) => told.push(kind))
      .on('error', reject)
      .on('exit', () => answer(told));
  });
  expect(kinds).toEqual(['started', 'page', 'page', 'done']);
});

it.each(lambdaFunctions())('starts $name with what the template tells it, outside the repository', (its) => {
  const load = `console.log(typeof require('./${its.name}/index.cjs').handler)`;
  const env = environmentOf(its.Environment.Variables);
  expect(execFileSync(process.execPath, ['-e', load], { cwd: folder, env, encoding: 'utf8' }).trim()).toBe('function');
});
