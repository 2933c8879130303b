import type { z } from 'zod';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import type { Problem } from '../problem.ts';

/** Parses JSON of a known shape. What is missing is named by its place ("Dagsordenpunkter.3.Number"), never by its text. */
export const readJson = <Shape extends z.ZodType>(page: string, shape: Shape): Result<z.infer<Shape>, Problem> => {
  const parsed = parseJson(page);
  return parsed.ok ? checkShape(parsed.value, shape) : parsed;
};

export const checkShape = <Shape extends z.ZodType>(value: unknown, shape: Shape): Result<z.infer<Shape>, Problem> => {
  const checked = shape.safeParse(value);
  if (checked.success) return succeeded(checked.data);
  const [issue] = checked.error.issues;
  const place = issue?.path.join('.') || 'the whole answer';
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
