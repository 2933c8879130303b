import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { conditionFailed } from '../table.ts';

/** Whether a transaction was written; not when its conditions do not hold, nor when it met another one in a row. */
export const wentThrough = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (conditionFailed(error) || metAnother(error)) return false;
    throw error;
  }
};

const metAnother = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict');
