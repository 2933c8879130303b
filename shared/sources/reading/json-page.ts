import type { z } from 'zod';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';

/** Parses JSON of a known shape. What is missing is named by its place ("Dagsordenpunkter.3.Number"), never by its text. */
export const readJson = <Shape extends z.ZodType>(page: string, shape: Shape): Result<z.infer<Shape>, Problem> => {
  const parsed = parseJson(page);
  return parsed.ok ? checkShape(parsed.value, shape) : parsed;
};

/** `at` is where the value stands, for the problem that names its place. */
export const checkShape = <Shape extends z.ZodType>(
  value: unknown,
  shape: Shape,
  at: readonly PropertyKey[] = [],
): Result<z.infer<Shape>, Problem> => {
  const checked = shape.safeParse(value);
  if (checked.success) return succeeded(checked.data);
  const [issue] = checked.error.issues;
  const place = [...at, ...(issue?.path ?? [])].join('.') || 'the whole answer';
  if (issue?.code === 'too_big')
    return failed({ kind: 'implausible', reason: `there is more in "${place}" than in that of any page` });
  // Only a shape's own rules have words of ours; all other messages may quote the page.
  if (issue?.code === 'custom') return failed({ kind: 'implausible', reason: `"${place}" is ${issue.message}` });
  return failed({ kind: 'unexpected-layout', missing: `"${place}" is not what it should be` });
};

const parseJson = (page: string): Result<unknown, Problem> => {
  try {
    return succeeded(JSON.parse(page));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed({ kind: 'unexpected-layout', missing: 'no complete JSON' });
  }
};
