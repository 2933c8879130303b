import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { asList, asText, isRecord, soleEntry } from './shapes.ts';

/** Evaluates one condition expression of a template; throws on a function that conditions do not have. */
export function holds(expression: unknown, scope: Scope): boolean {
  const sole = isRecord(expression) ? soleEntry(expression) : undefined;
  const test = sole === undefined ? undefined : tests[sole.name];
  if (sole === undefined || test === undefined) throw new Error(`Not a condition: ${JSON.stringify(expression)}.`);
  return test(sole.argument, scope);
}

const tests: Partial<Record<string, (argument: unknown, scope: Scope) => boolean>> = {
  'Fn::Equals': (argument, scope) => {
    const [left, right] = asList(resolve(argument, scope), 'Fn::Equals');
    return asText(left, 'Fn::Equals') === asText(right, 'Fn::Equals');
  },
  'Fn::And': (argument, scope) => asList(argument, 'Fn::And').every((part) => holds(part, scope)),
  'Fn::Or': (argument, scope) => asList(argument, 'Fn::Or').some((part) => holds(part, scope)),
  'Fn::Not': (argument, scope) => !asList(argument, 'Fn::Not').every((part) => holds(part, scope)),
  Condition: (argument, scope) => scope.condition(asText(argument, 'Condition')),
};
