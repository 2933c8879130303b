import type { Template, TemplateParameter } from './template.ts';

/**
 * A value for every parameter of the template: the one given, else its default.
 * Throws when one is missing, not allowed, or unknown to the template, and names it.
 */
export function parameterValues(template: Template, given: Record<string, string>): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(template.Parameters, name));
  if (unknown.length > 0) throw new Error(`The template has no parameter ${unknown.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(template.Parameters).map(([name, parameter]) => [
      name,
      parameterValue(name, { parameter, given: given[name] }),
    ]),
  );
}

type Stated = { parameter: TemplateParameter; given: string | undefined };

function parameterValue(name: string, { parameter, given }: Stated): string {
  const value = given ?? parameter.Default;
  if (value === undefined) throw new Error(`The parameter ${name} has no value: it has no default and none was given.`);
  if (parameter.AllowedValues?.includes(value) === false)
    throw new Error(`The parameter ${name} must be one of ${parameter.AllowedValues.join(', ')}.`);
  // CloudFormation matches the whole value.
  if (parameter.AllowedPattern !== undefined && !new RegExp(`^(?:${parameter.AllowedPattern})$`).test(value))
    throw new Error(`The parameter ${name} must match ${parameter.AllowedPattern}.`);
  return value;
}
