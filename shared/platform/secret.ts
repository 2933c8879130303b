import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const keptMilliseconds = 5 * 60_000;

/** Reads a secret when it is first needed and keeps it for five minutes, so that a new one is taken up by itself. */
export const secretReader = (secretId: string, now: () => Date): (() => Promise<string>) => {
  const client = new SecretsManagerClient({});
  let kept: { value: Promise<string>; until: number } | null = null;
  const read = async (): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (SecretString === undefined || SecretString === '')
      throw new Error('The secret is empty; see the runbook for how to set it.');
    return SecretString;
  };
  return () => {
    if (kept === null || now().getTime() >= kept.until)
      kept = { value: read(), until: now().getTime() + keptMilliseconds };
    const { value } = kept;
    value.catch(() => {
      kept = null;
    });
    return value;
  };
};
