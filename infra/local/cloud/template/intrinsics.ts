import type { Scope } from './scope.ts';
import { asList, asText, isRecord } from './shapes.ts';
import { substitute } from './substitute.ts';

/** What an intrinsic function gets beside its argument. */
export type Evaluation = { scope: Scope; resolve(value: unknown): unknown };
type Intrinsic = (argument: unknown, evaluation: Evaluation) => unknown;

/** `AWS::NoValue`: the property or element that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');

const ref: Intrinsic = (argument, { scope }) =>
  argument === 'AWS::NoValue' ? noValue : scope.reference(asText(argument, 'Ref'));

const getAtt: Intrinsic = (argument, { scope }) => {
  const [logicalId = '', ...path] = typeof argument === 'string' ? argument.split('.') : asList(argument, 'Fn::GetAtt');
  return scope.attribute(asText(logicalId, 'Fn::GetAtt'), path.join('.'));
};

const join: Intrinsic = (argument, { resolve }) => {
  const [separator, parts] = asList(argument, 'Fn::Join');
  return asList(resolve(parts), 'Fn::Join')
    .map((part) => asText(part, 'A part of Fn::Join'))
    .join(asText(separator, 'Fn::Join'));
};

const sub: Intrinsic = (argument, { scope, resolve }) => {
  const [text, given] = typeof argument === 'string' ? [argument, {}] : asList(argument, 'Fn::Sub');
  const values = resolve(given ?? {});
  return substitute(asText(text, 'Fn::Sub'), (name) => {
    const own = isRecord(values) ? values[name] : undefined;
    if (own !== undefined) return asText(own, `\${${name}}`);
    return name.includes('.') ? asText(getAtt(name, { scope, resolve }), name) : scope.reference(name);
  });
};

const select: Intrinsic = (argument, { resolve }) => {
  const [index, list] = asList(resolve(argument), 'Fn::Select');
  const chosen = asList(list, 'Fn::Select')[Number(index)];
  if (chosen === undefined) throw new Error(`Fn::Select finds nothing at position ${String(index)}.`);
  return chosen;
};

const split: Intrinsic = (argument, { resolve }) => {
  const [separator, text] = asList(resolve(argument), 'Fn::Split');
  return asText(text, 'Fn::Split').split(asText(separator, 'Fn::Split'));
};

const choose: Intrinsic = (argument, { scope, resolve }) => {
  const [name, whenTrue, whenFalse] = asList(argument, 'Fn::If');
  return resolve(scope.condition(asText(name, 'Fn::If')) ? whenTrue : whenFalse);
};

const findInMap: Intrinsic = (argument, { scope, resolve }) => {
  const [map, first, second] = asList(resolve(argument), 'Fn::FindInMap').map((key) => asText(key, 'Fn::FindInMap'));
  const found = scope.template.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
  if (found === undefined) throw new Error(`Fn::FindInMap finds nothing at ${map}.${first}.${second}.`);
  return found;
};

/** The intrinsic functions that are known. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
export const intrinsics: Partial<Record<string, Intrinsic>> = {
  Ref: ref,
  'Fn::GetAtt': getAtt,
  'Fn::Join': join,
  'Fn::Sub': sub,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': choose,
  'Fn::FindInMap': findInMap,
};
