import { describe, expect, it } from 'vitest';
import { asAway, awayReasons, ProviderAway } from '../../shared/channels/provider-away.ts';

const failed = (told: object, cause?: unknown) => Object.assign(new Error('failed', { cause }), told);

describe('a provider that is away', () => {
  it.each([
    ['an answer of 503, as AWS’s libraries tell it', failed({ $metadata: { httpStatusCode: 503 } }), 'unwell'],
    ['one that was no XML', failed({ $response: { statusCode: 502 } }), 'unwell'],
    ['an answer of 500, as Slack’s library tells it', failed({ statusCode: 500 }), 'unwell'],
    ['a connection that was refused', failed({ code: 'ECONNREFUSED' }), 'unreachable'],
    ['one that broke', failed({ code: 'ECONNRESET' }), 'unreachable'],
    ['a name that is not found', failed({ code: 'ENOTFOUND' }), 'unreachable'],
    ['a call that took too long', failed({ name: 'TimeoutError' }), 'unreachable'],
    ['a fetch whose cause says so', failed({ name: 'TypeError' }, failed({ code: 'ECONNRESET' })), 'unreachable'],
    [
      'a host with two addresses, neither of which answers',
      failed({}, new AggregateError([failed({ code: 'ECONNREFUSED' }), failed({ code: 'ENETUNREACH' })])),
      'unreachable',
    ],
  ] as const)('is known by %s', (_, error, reason) => {
    const away = asAway(error);
    expect(away).toBeInstanceOf(ProviderAway);
    expect(away).toMatchObject({ reason: awayReasons[reason], cause: error });
  });

  it.each([
    ['a fault of ours', new TypeError('undefined is not a function')],
    ['a refusal', failed({ $metadata: { httpStatusCode: 400 } })],
    ['what is no error at all', 'ECONNRESET'],
  ])('is not what %s tells of', (_, error) => {
    expect(asAway(error)).toBe(error);
  });

  it('is found, too, where errors cause each other in a circle', () => {
    const error = failed({});
    error.cause = error;
    expect(asAway(error)).toBe(error);
  });
});
