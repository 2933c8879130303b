import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CloudFunction } from '../../../../../infra/local/cloud/plan/functions.ts';
import { startSandbox } from '../../../../../infra/local/cloud/sandboxes/sandbox.ts';
import { aFolder } from '../support/assembly.ts';

type Given = Partial<CloudFunction> & { file?: string; environment?: Record<string, string>; offset?: number };

function aSandbox(source: string, { file = 'index.cjs', environment = {}, offset = 0, ...given }: Given = {}) {
  const home = aFolder();
  mkdirSync(join(home, 'logs'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(home, file), source);
  const cloudFunction: CloudFunction = {
    name: 'trial',
    deployedName: 'Trial',
    logicalId: 'Trial',
    arn: 'arn:aws:lambda:eu-north-1:000000000000:function:Trial',
    folder: home,
    handler: 'index.handler',
    memoryMegabytes: 128,
    timeoutSeconds: 30,
    reserved: null,
    environment: {},
    ...given,
  };
  const sandbox = startSandbox({ cloudFunction, environment, home, offsetMilliseconds: offset });
  onTestFinished(sandbox.end);
  const call = (event: unknown = {}, offsetMilliseconds = offset) =>
    sandbox.invoke({ requestId: `call-${Math.random()}`, event, offsetMilliseconds });
  return { ...sandbox, call, log: () => readFile(join(home, 'logs', 'trial.log'), 'utf8') };
}

describe('a bundle', () => {
  it.each([
    ['CommonJS, below a package.json that says otherwise', 'index.js', 'exports.handler = async (event) => event;'],
    ['CommonJS by its name', 'index.cjs', 'exports.handler = async (event) => event;'],
    ['an ES module', 'index.mjs', 'export const handler = async (event) => event;'],
  ])('is run unmodified: %s', async (_, file, source) => {
    expect(await aSandbox(source, { file }).call({ a: [1] })).toEqual({ ok: true, result: { a: [1] } });
  });

  it('stays loaded between invocations', async () => {
    const { call } = aSandbox('let count = 0; exports.handler = async () => ++count;');
    await call();
    expect(await call()).toEqual({ ok: true, result: 2 });
  });

  it('sees its own environment and nothing of ours', async () => {
    process.env.REFERATVAGT_SECRET_OF_THE_PARENT = 'x';
    onTestFinished(() => void delete process.env.REFERATVAGT_SECRET_OF_THE_PARENT);
    const { call } = aSandbox('exports.handler = async () => process.env;', { environment: { TABLE: 'Kept' } });
    expect(await call()).toEqual({ ok: true, result: { TABLE: 'Kept' } });
  });

  it('is told its name, its memory and the time that is left', async () => {
    const source =
      'exports.handler = async (_, c) => [c.functionName, c.memoryLimitInMB, c.getRemainingTimeInMillis() <= 30000];';
    expect(await aSandbox(source).call()).toEqual({ ok: true, result: ['trial', '128', true] });
  });

  it('prints to its log', async () => {
    const { call, log } = aSandbox("exports.handler = async () => { console.log('found 3 meetings'); };");
    await call();
    expect(await log()).toBe('found 3 meetings\n');
  });
});

describe('a function that fails', () => {
  it('by throwing is an error with its type, and its log has the rest', async () => {
    const { call, log, isAlive } = aSandbox("exports.handler = async () => { throw new RangeError('too far'); };");
    expect(await call()).toEqual({ ok: false, reason: 'error', errorType: 'RangeError', message: 'too far' });
    expect(await log()).toContain('RangeError: too far');
    expect(isAlive()).toBe(true);
  });

  it.each([
    ['process.exit', 'exports.handler = async () => process.exit(3);', 'exit code 3'],
    [
      'an error nobody waits for',
      'exports.handler = () => new Promise(() => setImmediate(() => { throw new Error(); }));',
      'exit code 1',
    ],
    ['a signal', "exports.handler = async () => process.kill(process.pid, 'SIGKILL');", 'SIGKILL'],
  ])('by %s is a crash, and never a hang', async (_, source, how) => {
    const { call, isAlive } = aSandbox(source);
    expect(await call()).toMatchObject({ ok: false, reason: 'crash', message: expect.stringContaining(how) });
    expect(isAlive()).toBe(false);
  });

  it('by using more memory than it has is a crash', async () => {
    const { call } = aSandbox(
      'exports.handler = async () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); };',
      {
        memoryMegabytes: 32,
      },
    );
    expect(await call()).toMatchObject({ ok: false, reason: 'crash' });
  }, 30_000);

  it('by running too long, even without a pause, is killed', async () => {
    const { call, isAlive } = aSandbox('exports.handler = async () => { for (;;); };', { timeoutSeconds: 0.2 });
    expect(await call()).toMatchObject({ ok: false, reason: 'timeout' });
    expect(isAlive()).toBe(false);
  });

  it.each([
    ['a bundle that throws', "throw new TypeError('no config');", 'TypeError'],
    ['no such export', 'exports.other = 1;', 'Error'],
  ])('by not starting (%s) says so', async (_, source, errorType) => {
    expect(await aSandbox(source).call()).toMatchObject({ ok: false, reason: 'error', errorType });
  });

  it('by having no bundle says so', async () => {
    expect(await aSandbox('', { file: 'other.js' }).call()).toMatchObject({
      ok: false,
      message: 'There is no index.js, .mjs or .cjs in the bundle.',
    });
  });
});

describe('the cloud’s date', () => {
  const day = 86_400_000;
  const source = `
    const loaded = new Date().getTime();
    exports.handler = async (event) => ({
      loaded, now: Date.now(), made: new Date().getTime(), text: Date(), given: new Date(2026, 3, 14).getDate(),
      parsed: new Date('2026-04-14T06:00:00Z').getTime(), utc: Date.UTC(1970, 0, 2), name: Date.name,
      isDate: new Date() instanceof Date && new Date().constructor === Date && Object.prototype.toString.call(new Date()) === '[object Date]',
      copied: new Date(new Date(5)).getTime(), later: new (class Later extends Date {})(7).getTime(),
      timer: await new Promise((resolve) => setTimeout(() => resolve('real'), 1)),
    });`;

  it('runs ahead in the bundle from the start, and everything else of it is the real one', async () => {
    const before = Date.now();
    const outcome = await aSandbox(source, { offset: 1000 * day }).call();
    const result = outcome.ok ? (outcome.result as Record<string, number>) : {};
    for (const time of [result.loaded, result.now, result.made]) {
      expect(time).toBeGreaterThanOrEqual(before + 1000 * day);
      expect(time).toBeLessThanOrEqual(Date.now() + 1000 * day);
    }
    expect(new Date(String(result.text)).getFullYear()).toBe(new Date(before + 1000 * day).getFullYear());
    expect(result).toMatchObject({
      given: 14,
      parsed: Date.parse('2026-04-14T06:00:00Z'),
      utc: day,
      name: 'Date',
      isDate: true,
      copied: 5,
      later: 7,
      timer: 'real',
    });
  });

  it('is set anew with every invocation, also to the past', async () => {
    const { call } = aSandbox('exports.handler = async () => new Date().getUTCFullYear();');
    const years = new Date().getUTCFullYear();
    expect(await call({}, -365.25 * 10 * day)).toEqual({ ok: true, result: years - 10 });
    expect(await call({}, 0)).toEqual({ ok: true, result: years });
  });
});
