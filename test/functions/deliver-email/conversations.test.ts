import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { isNamedBy } from '../../../shared/platform/signed-token.ts';
import { testTokens } from '../../support/test-tokens.ts';
import { aMailing, tokenIn } from './a-mailing.ts';
import { anAlertToDeliver } from './an-alert-to-deliver.ts';

const referencesOf = async (...told: Parameters<typeof anAlertToDeliver>[1][]) => {
  const mailing = await aMailing();
  await mailing.subscribed();
  for (const one of told) await mailing.deliver(await anAlertToDeliver(mailing, one));
  return (await mailing.mails()).map(({ references }) => references);
};

describe('mails to one reader', () => {
  it('stand together when they are about one case, whatever its title is by then', async () => {
    const [first, second] = await referencesOf({ number: 1 }, { number: 2, title: 'Cykelsti, anden behandling' });
    expect(first).toMatch(/^<sag\.[0-9a-f]{40}@example\.dk>$/u);
    expect(second).toBe(first);
  });

  it('stand apart when they are about two cases', async () => {
    const [first, second] = await referencesOf({ number: 1 }, { number: 2, caseNumber: '05.01.35-P19-1-26' });
    expect(second).not.toBe(first);
  });

  it('stand together by their item where the case has no number', async () => {
    const [first, second, other] = await referencesOf(
      { number: 1, caseNumber: null },
      { number: 2, caseNumber: null },
      { number: 3, caseNumber: null, title: 'En anden cykelsti' },
    );
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('a mail that fifty subscriptions led to', () => {
  it('stops all of them, in one line of its head', async () => {
    const mailing = await aMailing();
    const ids = Array.from({ length: 50 }, (_, at) => subscriptionId(`${at}`.padStart(36, '0')));
    for (const id of ids) await mailing.subscribed({ subscriptionId: id });
    await mailing.deliver(await anAlertToDeliver(mailing, { subscriptionIds: ids }));
    const [mail] = await mailing.mails();
    const claims = await testTokens(mailing.clock.now).verify('unsubscribe', tokenIn(mail?.text, 'afmeld'));
    expect(ids.every((id) => isNamedBy(claims ?? { subscriptionIds: [] }, id))).toBe(true);
    const [sent] = mailing.sent;
    const lines = Buffer.from(sent?.raw ?? '')
      .toString('latin1')
      .split('\r\n');
    expect(lines.find((line) => line.startsWith('List-Unsubscribe: '))?.length).toBeLessThanOrEqual(998);
  });
});
