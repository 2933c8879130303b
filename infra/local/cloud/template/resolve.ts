import { type Evaluation, intrinsics, noValue } from './intrinsics.ts';
import { isRecord, soleEntry } from './shapes.ts';

/**
 * Replaces every intrinsic function of CloudFormation inside `value` by what it stands for here.
 * Throws on a function that is not known, and names it.
 */
export function resolve(value: unknown, scope: Evaluation['scope']): unknown {
  if (Array.isArray(value)) return value.map((element) => resolve(element, scope)).filter(isThere);
  if (!isRecord(value)) return value;
  const sole = soleEntry(value);
  const intrinsic = sole === undefined ? undefined : intrinsics[sole.name];
  if (sole !== undefined && intrinsic !== undefined)
    return intrinsic(sole.argument, { scope, resolve: (inner) => resolve(inner, scope) });
  if (sole?.name.startsWith('Fn::')) throw new Error(`The function ${sole.name} is not known here.`);
  return resolveEntries(value, scope);
}

const resolveEntries = (value: Record<string, unknown>, scope: Evaluation['scope']) =>
  Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, resolve(inner, scope)] as const)
      .filter(([, inner]) => isThere(inner)),
  );

const isThere = (value: unknown) => value !== noValue;
