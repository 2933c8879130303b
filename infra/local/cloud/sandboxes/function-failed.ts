import type { FailureReason } from '../cloud-event.ts';

/** A function did not answer with a result. `reason` says whether it threw, ran too long or ended. */
export class FunctionFailed extends Error {
  readonly reason: FailureReason;
  readonly errorType: string;

  constructor(functionName: string, failure: { reason: FailureReason; errorType: string; message: string }) {
    super(`${functionName} failed (${failure.reason}, ${failure.errorType}): ${failure.message}`);
    this.name = 'FunctionFailed';
    this.reason = failure.reason;
    this.errorType = failure.errorType;
  }
}
