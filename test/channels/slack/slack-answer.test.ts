import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { awayReasons } from '../../../shared/channels/provider-away.ts';
import { answerIn } from '../../../shared/channels/slack/slack-answer.ts';
import { log } from '../../../shared/platform/log.ts';
import { everythingPrinted } from '../../support/everything-printed.ts';

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

  it.each([
    ['internal_error', 'unwell'],
    ['fatal_error', 'unwell'],
    ['service_unavailable', 'unwell'],
    ['request_timeout', 'unwell'],
    ['org_login_required', 'closed'],
    ['team_added_to_org', 'closed'],
    ['external_channel_migrating', 'closed'],
    ['ekm_access_denied', 'closed'],
    ['message_limit_exceeded', 'throttled'],
  ] as const)('is that it passes: %s', (word, reason) => {
    const away = { name: 'ProviderAway', reason: awayReasons[reason], message: `${awayReasons[reason]}: ${word}` };
    expect(thrownFor(refused(word))).toMatchObject(away);
  });

  it.each([
    ['access_denied', 'channel'],
    ['no_permission', 'workspace'],
    ['enterprise_is_restricted', 'workspace'],
    ['not_allowed_token_type', 'workspace'],
    ['too_many_attachments', 'message'],
  ] as const)('is a no for good: %s', (error, what) => {
    expect(answerIn(refused(error))).toEqual({ kind: 'refused', what, error });
  });

  it('is a word that we do not know: it may pass, and the log has it', () => {
    log.setLogLevel('DEBUG');
    const printed = everythingPrinted();
    expect(thrownFor(refused('something_new'))).toMatchObject({
      name: 'ProviderAway',
      reason: awayReasons.unknown,
      message: 'the provider says something that we do not know: something_new',
    });
    printed.restore();
    log.setLogLevel('SILENT');
    expect(printed.text()).toMatch(/slack\.unknown-answer.*something_new/u);
  });

  it.each(['Anna Jensen, anna@example.dk', 'x'.repeat(61), '', 'constructor\n'])(
    'is no word at all, and is not repeated: %j',
    (words) => {
      expect(thrownFor(refused(words))).toMatchObject({ name: 'ProviderAway', message: awayReasons.unknown });
    },
  );

  it('is not that it is away when it is asked wrongly', () => {
    const wrong = new TypeError('channel is undefined');
    expect(thrownFor(wrong)).toBe(wrong);
  });
});
