import { type SignUpLimits, windowOf } from '../../shared/domain/sign-up-limit.ts';

export const memorySignUpLimits = (): SignUpLimits => {
  const counts = new Map<string, number>();
  return {
    countOne: async ({ by, value }, window) => {
      const key = `${by}:${value.toLowerCase()}:${windowOf(window)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts.get(key) ?? 0;
    },
  };
};
