import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { startSecrets } from '../../../../../infra/local/endpoints/secrets/start-secrets.ts';
import { aHome, stopsAfterTest } from '../a-home.ts';

async function secretsAt(home: string) {
  const { endpointUrl } = stopsAfterTest(await startSecrets({ home, port: 0, fixed: { SlackToken: 'xoxb-local' } }));
  const client = new SecretsManagerClient({
    endpoint: endpointUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return { client, read: (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId })) };
}

const arn = (name: string) => `arn:aws:secretsmanager:eu-west-1:000000000000:secret:${name}`;

describe('the secrets endpoint', () => {
  it('answers by ARN and by name, whatever hash follows the name', async () => {
    const { read } = await secretsAt(await aHome());
    expect(await read(arn('SlackToken4F2A0B11'))).toMatchObject({
      SecretString: 'xoxb-local',
      ARN: arn('SlackToken4F2A0B11'),
    });
    expect((await read('SlackToken')).SecretString).toBe('xoxb-local');
  });

  it('makes up the token key once and keeps it over a restart, in a file of its owner alone', async () => {
    const home = await aHome();
    const first = (await (await secretsAt(home)).read(arn('TokenKey99'))).SecretString;
    const second = (await (await secretsAt(home)).read(arn('TokenKey99'))).SecretString;
    expect(first).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(second).toBe(first);
    expect((await stat(join(home, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(home, 'secrets.json'), 'utf8')).not.toContain('xoxb-local');
  });

  it('does not know other secrets, nor other calls', async () => {
    const { client, read } = await secretsAt(await aHome());
    await expect(read(arn('Other'))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(read('__proto__')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(client.send(new ListSecretsCommand({}))).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
