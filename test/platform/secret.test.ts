import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secretReader } from '../../shared/platform/secret.ts';
import { aClock } from '../support/a-clock.ts';
import { anEndpoint, type Endpoint } from '../support/an-endpoint.ts';

let endpoint: Endpoint;
let secret = '';
beforeEach(async () => {
  secret = 'first';
  endpoint = await anEndpoint(() => ({ SecretString: secret }));
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', endpoint.url);
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await endpoint.close();
});

describe('a secret', () => {
  it('is read when it is first needed, by its name', async () => {
    const read = secretReader('TokenKey', aClock().now);
    expect(endpoint.asked).toEqual([]);
    expect(await read()).toBe('first');
    expect(endpoint.asked).toEqual([{ operation: 'GetSecretValue', body: { SecretId: 'TokenKey' } }]);
  });

  it('is kept for five minutes, and then a new one is taken up', async () => {
    const clock = aClock();
    const read = secretReader('TokenKey', clock.now);
    await read();
    secret = 'second';
    clock.pass(4.9);
    expect(await read()).toBe('first');
    clock.pass(0.1);
    expect(await read()).toBe('second');
    expect(endpoint.asked).toHaveLength(2);
  });

  it('is read once for many who need it at the same moment', async () => {
    const read = secretReader('TokenKey', aClock().now);
    expect(await Promise.all([read(), read(), read()])).toEqual(['first', 'first', 'first']);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('is an error that says where to look while it is empty, and is asked for again', async () => {
    const read = secretReader('SlackToken', aClock().now);
    secret = '';
    await expect(read()).rejects.toThrow('see the runbook');
    secret = 'set';
    expect(await read()).toBe('set');
  });
});
