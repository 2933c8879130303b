import { expect, it } from 'vitest';
import { z } from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { sendTo } from '../../shared/contracts/send-to.ts';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { synthesized } from './synthesized.ts';

const parameter = z.object({ AllowedPattern: z.string(), Default: z.string().optional() });

function parameterOf(stage: 'production' | 'local', name: string) {
  const { AllowedPattern, Default } = parameter.parse(synthesized(stage).findParameters(name)[name]);
  const allows = (text: string): boolean => new RegExp(`^(?:${AllowedPattern})$`).test(text);
  return { allows, fallback: Default };
}

it('knows no other stage', () => {
  expect(() => stageNamed('prodution')).toThrow('There is no stage "prodution"; the stages are production and local.');
});

it('differs between its stages in no kind of resource', () => {
  const kinds = (['production', 'local'] as const).map((stage) =>
    Object.values(synthesized(stage).toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type),
  );
  expect(kinds[0]).toEqual(kinds[1]);
});

it('closes the send gate unless somebody opens it, in every stage', () => {
  expect([parameterOf('production', 'SendTo').fallback, parameterOf('local', 'SendTo').fallback]).toEqual([
    'nobody',
    'nobody',
  ]);
});

it.each(['Sources', 'MailFrom', 'ContactUrl'])(
  'asks for %s before it is deployed, and not before it is tried here',
  (name) => {
    expect(parameterOf('production', name).fallback).toBeUndefined();
    const { allows, fallback } = parameterOf('local', name);
    expect(allows(fallback ?? '')).toBe(true);
  },
);

it.each([
  'ballerup',
  'ballerup, greve',
  'ballerup@http://127.0.0.1:3003',
  'ballerup-arkiv@https://ballerup.dk/politik/dagsordener?ar=2024, greve',
  'ballerup@http://127.0.0.1:3003/#liste',
  'Ballerup',
  'ballerup@',
  '',
  'a b',
])('takes "%s" for sources if the functions do', (text) => {
  expect(parameterOf('production', 'Sources').allows(text)).toBe(watchedSources.safeParse(text).success);
});

it.each(['nobody', 'everyone', 'a@example.dk', 'a@example.dk, b@example.dk'])(
  'takes "%s" for the send gate',
  (text) => {
    expect(parameterOf('production', 'SendTo').allows(text)).toBe(true);
    expect(sendTo.safeParse(text).success).toBe(true);
  },
);

it.each(['all', 'Everyone', 'a@', 'a@example.dk,'])('refuses "%s" for the send gate', (text) => {
  expect(parameterOf('production', 'SendTo').allows(text)).toBe(false);
});

it('takes a bare address to send from, since its domain is what the right to send is given for', () => {
  const { allows } = parameterOf('production', 'MailFrom');
  expect([allows('varsel@referatvagt.dk'), allows('Referatvagt <varsel@referatvagt.dk>')]).toEqual([true, false]);
});
