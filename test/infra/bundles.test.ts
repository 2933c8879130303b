import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

it('bundles each function as one file and its map', () => {
  const built = files.map(({ path }) => `${basename(dirname(path))}/${basename(path)}`);
  const expected = lambdaFunctions().flatMap(({ name }) => [`${name}/index.cjs`, `${name}/index.cjs.map`]);
  expect(built.toSorted()).toEqual(expected.toSorted());
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

it.each(lambdaFunctions())('starts $name with what the template tells it, outside the repository', (its) => {
  const load = `console.log(typeof require('./${its.name}/index.cjs').handler)`;
  const env = environmentOf(its.Environment.Variables);
  expect(execFileSync(process.execPath, ['-e', load], { cwd: folder, env, encoding: 'utf8' }).trim()).toBe('function');
});
