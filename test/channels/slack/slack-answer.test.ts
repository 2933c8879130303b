import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { awayReasons } from '../../../shared/channels/provider-away.ts';
import { answerIn } from '../../../shared/channels/slack/slack-answer.ts';

const thrownFor = (error: unknown): unknown => {
  try {
    return answerIn(error);
  } catch (thrown) {
    return thrown;
  }
};
const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });

describe('what Slack made of a call', () => {
  it.each([
    ['an answer of 503', new WebAPIHTTPError(503, 'Service Unavailable', {}), 'unwell'],
    ['its own word for it', refused('internal_error'), 'unwell'],
    [
      'no answer at all',
      new WebAPIRequestError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })),
      'unreachable',
    ],
  ] as const)('is that it is away: %s', (_, error, reason) => {
    expect(thrownFor(error)).toMatchObject({ name: 'ProviderAway', reason: awayReasons[reason], cause: error });
  });

  it('is not that it is away when it says something we do not know, or is asked wrongly', () => {
    const [unknown, wrong] = [refused('something_new'), new TypeError('channel is undefined')];
    expect([unknown, wrong].map(thrownFor)).toEqual([unknown, wrong]);
  });
});
