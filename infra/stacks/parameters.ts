import { CfnParameter, type Stack } from 'aws-cdk-lib';
import type { Stage } from '../stages.ts';

/** What the operator says when deploying (`--parameters Sources=…`) and the local runner when starting. */
export type Parameters = { sources: string; sendTo: string; mailFrom: string; contactUrl: string };

// As shared/contracts/watched-sources.ts takes it, which a test compares.
const oneSource = '[a-z0-9-]+(@(file:///[^\\s,@]*|(pdf[+])?https?://[^\\s,@/?#]+(/[^\\s,@#]*)?))?';

export function addParameters(stack: Stack, { defaults }: Stage): Parameters {
  return {
    sources: parameter(stack, 'Sources', {
      description: 'The sources to watch, by their ids, separated by commas: ballerup, greve',
      allowedPattern: `${oneSource}(\\s*,\\s*${oneSource})*`,
      fallback: defaults.sources,
    }),
    sendTo: parameter(stack, 'SendTo', {
      description: 'Who may be sent to: nobody, everyone, or addresses separated by commas',
      allowedPattern: 'nobody|everyone|[^@\\s,]+@[^@\\s,]+(\\s*,\\s*[^@\\s,]+@[^@\\s,]+)*',
      fallback: 'nobody',
    }),
    mailFrom: parameter(stack, 'MailFrom', {
      description: 'The address that mail comes from, without a name; its domain is a verified identity in SES',
      allowedPattern: '[^@\\s<>,]+@[^@\\s<>,]+',
      fallback: defaults.mailFrom,
    }),
    contactUrl: parameter(stack, 'ContactUrl', {
      description: 'A page that tells the watched sites who we are and how to reach us; part of the User-Agent',
      allowedPattern: 'https?://\\S+',
      fallback: defaults.contactUrl,
    }),
  };
}

type ParameterProps = { description: string; allowedPattern: string; fallback: string | undefined };

function parameter(stack: Stack, id: string, { description, allowedPattern, fallback }: ParameterProps): string {
  const given = { description, allowedPattern, constraintDescription: description };
  return new CfnParameter(stack, id, fallback === undefined ? given : { ...given, default: fallback }).valueAsString;
}
