/** How a call goes wrong: it fails, or the process that made it is killed; before the work is done, or after it. */
export const hows = ['throws-before', 'throws-after', 'killed-before', 'killed-after'] as const;
export type How = (typeof hows)[number];

/** `at` names one call: the function, the dependency and which of its calls ("raise-alerts outbox.addAlertOnce#17"). */
export type Fault = { at: string; how: How };

/** A process's life: what it does after its end is not done. */
export type Life = { isOver(): boolean; end(): void; ended: Promise<'killed'> };

export const aLife = (): Life => {
  let over = false;
  const { promise, resolve } = Promise.withResolvers<'killed'>();
  return {
    isOver: () => over,
    end: () => {
      over = true;
      resolve('killed');
    },
    ended: promise,
  };
};
