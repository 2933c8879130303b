import type { FailureReason } from '../cloud-event.ts';

/** What a sandbox is told to run. */
export type Invocation = {
  requestId: string;
  event: unknown;
  /** How far the cloud's time is ahead of the machine's. */
  offsetMilliseconds: number;
};

/** How an invocation ended, as the function says itself. */
type Answer = { requestId: string } & ({ ok: true; result: unknown } | ({ ok: false } & Failure));
export type Failure = { errorType: string; message: string };

/** How an invocation ended, as everybody else sees it. */
export type Outcome = { ok: true; result: unknown } | ({ ok: false; reason: FailureReason } & Failure);

/** What a sandbox says: once whether its bundle could be loaded, and then one answer for each invocation. */
export type SandboxMessage = { kind: 'ready' } | ({ kind: 'broken' } & Failure) | ({ kind: 'answer' } & Answer);

/** What a sandbox needs to know from the start, passed as its only argument. */
export type SandboxBirth = {
  folder: string;
  handler: string;
  functionName: string;
  arn: string;
  memoryMegabytes: number;
  timeoutMilliseconds: number;
  offsetMilliseconds: number;
};
