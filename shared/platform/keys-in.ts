/**
 * The keys that a secret's text holds, with white space between them: the first makes what is new, and every one of them
 * reads what it made before. So a key is replaced without losing what was made with the old one.
 */
export const keysIn = (secret: string): readonly [string, ...string[]] => {
  const [first, ...older] = secret.split(/\s+/u).filter((key) => key !== '');
  if (first === undefined) throw new Error('The secret holds no key; see the runbook for how to set it.');
  return [first, ...older];
};
