import { describe, expect, it } from 'vitest';
import { parameterValues } from '../../../../../infra/local/cloud/template/parameters.ts';

const template = {
  Parameters: {
    SendTo: { Type: 'String', Default: 'nobody' },
    Sources: { Type: 'String', AllowedPattern: '[a-z,]+' },
    Stage: { Type: 'String', Default: 'local', AllowedValues: ['local', 'production'] },
  },
  Conditions: {},
  Mappings: {},
  Resources: {},
};

describe('parameters', () => {
  it('take what is given, and else their default', () => {
    expect(parameterValues(template, { Sources: 'ballerup', SendTo: 'everyone' })).toEqual({
      SendTo: 'everyone',
      Sources: 'ballerup',
      Stage: 'local',
    });
  });

  it.each([
    ['one is missing', {}, 'The parameter Sources has no value'],
    ['one does not match its pattern as a whole', { Sources: 'ballerup 1' }, 'Sources must match'],
    ['one is not among the allowed', { Sources: 'a', Stage: 'test' }, 'Stage must be one of local, production'],
    ['one is not the template’s', { Sources: 'a', Colour: 'red' }, 'no parameter Colour'],
  ])('are an error when %s', (_, given, message) => {
    expect(() => parameterValues(template, given)).toThrow(message);
  });
});
