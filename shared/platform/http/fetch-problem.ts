/** Why an address could not be fetched. Only our own words and numbers, never text of the answer. */
export type FetchProblem =
  | { kind: 'unreachable'; reason: string; status?: number; retryAfterSeconds?: number }
  | { kind: 'blocked'; reason: string }
  | { kind: 'implausible'; reason: string };
