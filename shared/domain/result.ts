/** An outcome the business expects is a value: either what was asked for, or the problem that stood in the way. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const succeeded = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const failed = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
