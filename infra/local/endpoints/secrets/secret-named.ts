/** Values by the beginning of the secret's name. */
export type SecretValues = Readonly<Record<string, string>>;

/** GetSecretValue's answer, in Secrets Manager's own field names. */
export type SecretAnswer = {
  ARN: string;
  Name: string;
  SecretString: string;
  VersionId: string;
  VersionStages: string[];
  /** Seconds since 1970. */
  CreatedDate: number;
};

const arnStart = 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:';

/**
 * The secret with this id: its ARN or its name. CDK names a secret by its construct id and a hash, so a value answers
 * for every name that begins with its own; the longest wins. Undefined when none does.
 */
export function secretNamed(secretId: string, values: SecretValues): SecretAnswer | undefined {
  const name = secretId.split(':secret:').at(-1) ?? secretId;
  const beginning = longest(Object.keys(values).filter((one) => name.startsWith(one)));
  const value = beginning === undefined ? undefined : values[beginning];
  if (value === undefined) return undefined;
  return {
    ARN: secretId === name ? `${arnStart}${name}` : secretId,
    Name: name,
    SecretString: value,
    ...theOnlyVersion,
  };
}

const longest = (names: string[]) => names.toSorted((one, other) => other.length - one.length)[0];

const theOnlyVersion = {
  VersionId: '00000000-0000-4000-8000-000000000001',
  VersionStages: ['AWSCURRENT'],
  CreatedDate: 0,
};
