/** What must be closed again, in the reverse of the order it was opened in. */
export type Closing = {
  /** Closes it at once when everything else has been closed already. */
  add(close: () => void | Promise<void>): Promise<void>;
  /** Closes everything, each once, even when one of them fails; then throws the first failure. */
  closeAll(): Promise<void>;
};

export function makeClosing(): Closing {
  const open: (() => void | Promise<void>)[] = [];
  let closed: Promise<void> | undefined;
  const closeEach = async () => {
    const failures: unknown[] = [];
    for (const close of open.reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
  const closeAll = () => {
    closed ??= closeEach();
    return closed;
  };
  const add = async (close: () => void | Promise<void>) => {
    if (closed === undefined) open.push(close);
    else await close();
  };
  return { add, closeAll };
}
