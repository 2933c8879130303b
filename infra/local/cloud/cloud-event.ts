/** Why a function failed. `error`: it threw; `timeout`: it ran too long and was killed; `crash`: its child ended. */
export type FailureReason = 'error' | 'timeout' | 'crash';

/** What happens in the cloud, for people and tests. Queues and tables are named as in the template. */
export type CloudEvent =
  | { kind: 'function-invoked'; function: string }
  | { kind: 'function-finished'; function: string; milliseconds: number }
  | { kind: 'function-failed'; function: string; milliseconds: number; reason: FailureReason; errorType: string }
  | { kind: 'schedule-fired'; function: string }
  /** Messages that a function did not manage: they come back after the queue's visibility timeout. */
  | { kind: 'messages-left'; queue: string; count: number }
  | { kind: 'message-dead-lettered'; queue: string; messageId: string }
  | { kind: 'items-expired'; table: string; count: number }
  /** Something of the cloud itself went wrong; it goes on trying. */
  | { kind: 'cloud-trouble'; where: string; errorType: string };

/** The name of an error's class, which is all that events tell of it: messages may quote pages or addresses. */
export const errorTypeOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
