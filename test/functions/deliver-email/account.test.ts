import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aMailing } from './a-mailing.ts';

/** The mail about all that somebody follows, as it reads. */
const aboutAll = async (about: 'manage' | 'alive' | 'full', owned: Partial<Subscription>[]) => {
  const mailing = await aMailing();
  for (const [index, each] of owned.entries())
    await mailing.subscribed({ subscriptionId: subscriptionId(`s${index}`), ...each });
  const delivery = aDelivery({
    deliveryId: 'account',
    subscriberId: mailing.subscriberId,
    contents: { kind: 'account', about },
  });
  await mailing.outbox.addDeliveryOnce(delivery);
  await mailing.deliver(delivery);
  return (await mailing.mails())[0];
};
const school: Partial<Subscription> = { wishes: [{ by: 'word', word: 'skole' }] };

describe('the mail with the link to what one follows', () => {
  it('lists all of it, and says of what brings nothing why', async () => {
    const mail = await aboutAll('manage', [{}, { ...school, status: 'paused' }, { ...school, status: 'pending' }]);
    expect(mail?.text).toContain(
      'Du følger:\n- emnet Beskæftigelse i Ballerup\n- ordet »skole« i Ballerup (på pause)\n- ordet »skole« i Ballerup (ikke bekræftet)\n',
    );
  });

  it.each([
    ['nothing any more', [{ status: 'ended' as const }]],
    ['nothing', []],
  ])('says so when that is %s, and has no empty list', async (_, owned) => {
    const mail = await aboutAll('manage', owned);
    expect(mail?.text).toContain('Adressen følger ikke noget i øjeblikket.');
    expect(mail?.html).toContain('Adressen følger ikke noget i øjeblikket.');
    expect(mail?.html).not.toContain('<ul>');
    expect(mail?.text).not.toContain('Du følger:');
    expect(mail?.text).toContain('https://web.example/styr/');
  });
});

describe('the mail that we still read', () => {
  it('names what is active, and is not sent when nothing is', async () => {
    const mail = await aboutAll('alive', [{}, { ...school, status: 'paused' }]);
    expect(mail?.text).toContain('- emnet Beskæftigelse i Ballerup\n');
    expect(mail?.text).not.toContain('skole');
    expect(await aboutAll('alive', [{ status: 'paused' }])).toBeUndefined();
  });
});
