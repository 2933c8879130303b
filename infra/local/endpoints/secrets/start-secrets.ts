import { join } from 'node:path';
import type { Context } from 'hono';
import { listen, localApp } from '../serving/local-server.ts';
import { generatedSecrets } from './generated-secrets.ts';
import { type SecretValues, secretNamed } from './secret-named.ts';

export type Secrets = {
  /** For `AWS_ENDPOINT_URL_SECRETS_MANAGER`. */
  endpointUrl: string;
  stop(): Promise<void>;
};

type SecretsOptions = {
  home: string;
  port: number;
  /** Values by the beginning of the secret's name ("SlackToken" answers for "SlackToken4F2A"). */
  fixed: SecretValues;
  /** Names whose value is made up once and kept in `<home>/secrets.json`, readable by its owner only. */
  generated?: readonly string[];
};

/** Stands where Secrets Manager would, for GetSecretValue. Values are never logged. Throws when the port is taken. */
export async function startSecrets({
  home,
  port,
  fixed,
  generated = ['TokenKey', 'AddressKey'],
}: SecretsOptions): Promise<Secrets> {
  const values = { ...(await generatedSecrets(join(home, 'secrets.json'), generated)), ...fixed };
  const app = localApp('The secrets endpoint', { maxBody: 64 * 1024 });
  app.post('/', async (c) =>
    c.req.header('x-amz-target') === 'secretsmanager.GetSecretValue'
      ? answer(c, secretNamed(idIn(await c.req.text()), values))
      : refuse(c, { type: 'UnknownOperationException', message: 'Only GetSecretValue is known here.' }),
  );
  const { url, stop } = await listen('The secrets endpoint', { app, port });
  return { endpointUrl: url, stop };
}

const answer = (c: Context, secret: ReturnType<typeof secretNamed>): Response =>
  secret
    ? c.body(JSON.stringify(secret), 200, jsonProtocol)
    : refuse(c, {
        type: 'ResourceNotFoundException',
        message: "Secrets Manager can't find the specified secret.",
      });

const refuse = (c: Context, { type, message }: { type: string; message: string }): Response =>
  c.body(JSON.stringify({ __type: type, Message: message }), 400, jsonProtocol);

/** AWS's JSON 1.1 protocol, which Secrets Manager speaks. */
const jsonProtocol = { 'content-type': 'application/x-amz-json-1.1' };

/** The SecretId that was asked for; empty, which no secret answers to, when the body cannot be read. */
function idIn(body: string): string {
  try {
    const asked: unknown = JSON.parse(body);
    return typeof asked === 'object' && asked !== null && 'SecretId' in asked ? String(asked.SecretId) : '';
  } catch {
    return '';
  }
}
