import type { Place } from '../place.ts';
import { holds } from './conditions.ts';
import { type Identity, identityTypes } from './identities.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { asText } from './shapes.ts';
import type { Template } from './template.ts';

export type ScopeOptions = { place: Place; parameters: Record<string, string> };

/** Everything that a name in the template can stand for at this place, with these parameter values. */
export function makeScope(template: Template, { place, parameters }: ScopeOptions): Scope {
  const fixed: Partial<Record<string, string>> = { ...pseudoParameters(place), ...parameters };
  const scope: Scope = {
    template,
    reference: (name) => fixed[name] ?? identityOf(name, { scope, place }).ref,
    attribute: (logicalId, attribute) => {
      const value = identityOf(logicalId, { scope, place }).attributes[attribute];
      if (value === undefined) throw new Error(`The attribute ${logicalId}.${attribute} is not known here.`);
      return value;
    },
    condition: (name) => {
      if (!Object.hasOwn(template.Conditions, name)) throw new Error(`The template has no condition ${name}.`);
      return holds(template.Conditions[name], scope);
    },
  };
  return scope;
}

function identityOf(logicalId: string, { scope, place }: { scope: Scope; place: Place }): Identity {
  const resource = scope.template.Resources[logicalId];
  if (resource === undefined) throw new Error(`The template has nothing named ${logicalId}.`);
  const type = identityTypes[resource.Type];
  if (type === undefined) throw new Error(`${logicalId} (${resource.Type}) is referred to, but has no name here.`);
  const given = type.named === undefined ? undefined : resource.Properties[type.named];
  const fifo = resource.Properties.FifoQueue === true ? '.fifo' : '';
  const name = given === undefined ? `${logicalId}${fifo}` : asText(resolve(given, scope), `The name of ${logicalId}`);
  return type.identity(name, place);
}

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
const pseudoParameters = ({ region, accountId }: Place) => ({
  'AWS::Region': region,
  'AWS::AccountId': accountId,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'Referatvagt',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/Referatvagt/local`,
});
