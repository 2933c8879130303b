import { type Counted, type SignUpLimits, type Window, windowOf } from '../../shared/domain/sign-up-limit.ts';

export const memorySignUpLimits = (): SignUpLimits => {
  const counts = new Map<string, number>();
  const keyOf = ({ by, value }: Counted, window: Window) => `${by}:${value.toLowerCase()}:${windowOf(window)}`;
  return {
    countOf: async (counted, window) => counts.get(keyOf(counted, window)) ?? 0,
    countOne: async (counted, window) => {
      const key = keyOf(counted, window);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts.get(key) ?? 0;
    },
  };
};
