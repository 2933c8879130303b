import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anItem } from '../../support/an-item.ts';
import { aWeb } from './a-web.ts';

const filledIn = { kommune: 'ballerup', adresse: 'astrid@example.dk' };

const signedUp = async (fields: Record<string, string | string[]>) => {
  const world = aWeb();
  world.sittings.put(aSitting({ committee: 'Kultur- og Fritidsudvalget' }));
  world.sittings.put(aSitting({ committee: 'Teknik-, Miljø- og Klimaudvalget' }));
  const answer = await world.press('/tilmeld', { ...filledIn, ...fields });
  const known = await world.subscriptions.knownBy({ via: 'email', address: filledIn.adresse });
  const [subscription] = known === null ? [] : await world.subscriptions.ofSubscriber(known.subscriberId);
  return { ...world, answer, subscription };
};

describe('one subscription', () => {
  it('follows any number of topics, words and committees, and one case', async () => {
    const { subscription } = await signedUp({
      emne: ['skole', 'trafik'],
      ord: 'Cykelsti, Skovlunde Skole\ncykelsti',
      udvalg: 'Teknik-, Miljø- og Klimaudvalget\nkultur og fritid',
      sag: ' 15.00.00-A00-23-26 ',
    });
    expect(subscription?.wishes).toEqual([
      { by: 'topic', topic: 'skole' },
      { by: 'topic', topic: 'trafik' },
      { by: 'word', word: 'cykelsti' },
      { by: 'word', word: 'skovlunde skole' },
      { by: 'committee', committee: 'Teknik-, Miljø- og Klimaudvalget' },
      { by: 'committee', committee: 'Kultur- og Fritidsudvalget' },
      { by: 'case', caseNumber: '15.00.00-A00-23-26' },
    ]);
    expect(subscription?.kinds).toBeNull();
  });

  it('is told of the kinds that were chosen', async () => {
    const { subscription } = await signedUp({ emne: 'skole', art: ['udsat', 'besluttet'] });
    expect(subscription?.kinds).toEqual([
      'decision-recorded',
      'case-decided',
      'item-postponed',
      'item-returned',
      'item-overdue',
    ]);
  });

  it('does not follow a committee that there is not, and gives the form back as it was filled in', async () => {
    const { answer, subscription } = await signedUp({ udvalg: 'Rumfartsudvalget', ord: 'raket "x"', emne: 'skole' });
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain('Vi kender ikke »Rumfartsudvalget«.');
    expect(text).toContain('for eksempel: Kultur- og Fritidsudvalget; Teknik-, Miljø- og Klimaudvalget.');
    expect(text).toContain('raket &quot;x&quot;</textarea>');
    expect(text).toContain('value="skole" checked');
    expect(text).toContain('value="astrid@example.dk"');
    expect(subscription).toBeUndefined();
  });

  it('takes a committee at its word as long as nothing was read', async () => {
    const { press, subscriptions } = aWeb();
    await press('/tilmeld', { ...filledIn, udvalg: 'Byrådet' });
    const known = await subscriptions.subscriberFor({ via: 'email', address: filledIn.adresse });
    expect(await subscriptions.ofSubscriber(known.subscriberId)).toMatchObject([
      { wishes: [{ by: 'committee', committee: 'Byrådet' }] },
    ]);
  });
});

describe('a committee', () => {
  const names = Array.from({ length: 12 }, (_, n) => `${'ABCDEFGHIJKL'[n]}-udvalget`);
  const signUpFor = async (udvalg: string, known: string[]) => {
    const { press, sittings, subscriptions } = aWeb();
    for (const committee of known) sittings.put(aSitting({ committee }));
    const answer = await press('/tilmeld', { ...filledIn, udvalg });
    const owner = await subscriptions.knownBy({ via: 'email', address: filledIn.adresse });
    const [subscription] = owner === null ? [] : await subscriptions.ofSubscriber(owner.subscriberId);
    return { text: await answer.text(), wishes: subscription?.wishes };
  };

  it('is known by its initials', async () => {
    const known = ['Uddannelses-, Erhvervs- og Beskæftigelsesudvalget', 'Teknik- og Miljøudvalget'];
    for (const [typed, committee] of [
      ['UEB', known[0]],
      ['tmu', known[1]],
    ] as const)
      expect((await signUpFor(typed, known)).wishes).toEqual([{ by: 'committee', committee }]);
  });

  it('that could be several is answered with the nearest of those we know, ten at most', async () => {
    const { text, wishes } = await signUpFor('Teknik', [
      ...names,
      'Klima- og Teknikudvalget',
      'Teknik- og Miljøudvalget',
    ]);
    expect(wishes).toBeUndefined();
    expect(text).toMatch(
      /»Teknik«\. [^:]*: (?:Klima- og Teknikudvalget; Teknik- og Miljøudvalget|Teknik- og Miljøudvalget; Klima- og Teknikudvalget)(?:; [A-L]-udvalget){8}\.</u,
    );
  });

  it('is named on the form, where we have read of any', async () => {
    const { open, sittings } = aWeb();
    sittings.put(aSitting({ committee: 'Teknik- & Miljøudvalget' }));
    expect(await (await open('/')).text()).toContain('<br>Ballerup: Teknik- &amp; Miljøudvalget.');
  });

  it('is no reason to show no form when it cannot be read', async () => {
    const { open, sittings } = aWeb();
    sittings.committeesOf = () => Promise.reject(new Error('The table is away.'));
    const front = await open('/');
    expect([front.status, (await front.text()).includes('<form method="post" action="/tilmeld">')]).toEqual([
      200,
      true,
    ]);
  });
});

describe('a link to the form', () => {
  it('fills in what it names, as text, and nothing of the person', async () => {
    const { open, writes } = aWeb();
    const link = new URLSearchParams([
      ['kommune', 'ballerup'],
      ['sag', '15.00.00-A00-23-26'],
      ['ord', '"><script>x</script>'],
      ['emne', 'skole'],
      ['emne', 'trafik'],
      ['udvalg', 'a'.repeat(5000)],
      ['adresse', 'anden@example.dk'],
    ]);
    const text = await (await open(`/?${link}`)).text();
    expect(text).toContain('value="15.00.00-A00-23-26"');
    expect(text).toContain('value="skole" checked');
    expect(text).toContain('value="trafik" checked');
    expect(text).toContain('&quot;&gt;&lt;script&gt;x&lt;/script&gt;</textarea>');
    expect(text).toContain(`>${'a'.repeat(600)}</textarea>`);
    expect(text).not.toContain('anden@example.dk');
    expect(writes).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['with letters of its own in the domain', 'Bo@MÜNCHEN.dk', 'Bo@xn--mnchen-3ya.dk'],
    ['in a domain that is ASCII already', 'bo@xn--mnchen-3ya.dk', 'bo@xn--mnchen-3ya.dk'],
    ['with a plus, which is kept', 'bo+referat@example.dk', 'bo+referat@example.dk'],
    ['with blanks around it', ' bo@example.dk ', 'bo@example.dk'],
    ['under a domain of several parts', "o'neil@post.example.co.uk", "o'neil@post.example.co.uk"],
  ])('is written down as mail can be sent to it: %s', async (_, adresse, address) => {
    const { press, subscriptions } = aWeb();
    expect((await press('/tilmeld', { ...filledIn, emne: 'skole', adresse })).status).toBe(200);
    const known = await subscriptions.knownBy({ via: 'email', address });
    expect(known).not.toBeNull();
    expect((await subscriptions.subscriber(known?.subscriberId ?? ('' as never)))?.destination).toEqual({
      via: 'email',
      address,
    });
  });
});

describe('somebody who has fifty subscriptions', () => {
  const full = async () => {
    const world = aWeb();
    const { subscriberId } = await world.subscriptions.subscriberFor({ via: 'email', address: filledIn.adresse });
    for (let n = 0; n < 50; n += 1) {
      const status = (['active', 'paused', 'pending'] as const)[n % 3] ?? 'active';
      await world.subscriptions.add(aSubscription({ subscriberId, status, subscriptionId: subscriptionId(`s${n}`) }));
    }
    return { ...world, subscriberId };
  };

  it('gets no more, reads why in a mail, and the page does not tell', async () => {
    const { press, subscriptions, subscriberId, queue, outbox } = await full();
    const [page, other] = [
      await press('/tilmeld', { ...filledIn, emne: 'skole' }),
      await press('/tilmeld', { ...filledIn, emne: 'skole', adresse: 'ny@example.dk' }),
    ];
    expect(await page.text()).toBe(await other.text());
    expect(await subscriptions.ofSubscriber(subscriberId)).toHaveLength(50);
    const deliveryId = 'full.subscriber-1.2026-04-15';
    expect(queue.sent[0]).toEqual({ message: { deliveryId } });
    expect(await outbox.delivery(deliveryId)).toMatchObject({ contents: { kind: 'account', about: 'full' } });
  });

  it('gets another when one has ended', async () => {
    const { press, subscriptions, subscriberId } = await full();
    const [first] = await subscriptions.ofSubscriber(subscriberId);
    if (first !== undefined) await subscriptions.end(first, '2026-04-15T09:00:00.000Z');
    await press('/tilmeld', { ...filledIn, emne: 'skole' });
    expect(await subscriptions.ofSubscriber(subscriberId)).toHaveLength(51);
  });
});

describe('the preview', () => {
  const withHistory = () => {
    const world = aWeb();
    for (let month = 5; month <= 12; month += 1) {
      const startsAt = `2025-${String(month).padStart(2, '0')}-10T15:00:00.000Z`;
      world.sittings.put(aSitting({ items: [anItem({ decision: aDecision('Godkendt.') })], startsAt }));
    }
    return world;
  };
  const query = '/forhaandsvis?kommune=ballerup&ord=radikaliseringsindsatsen';

  it('says how many alerts the last twelve months would have brought, and shows the three latest', async () => {
    const { open, writes } = withHistory();
    const text = await (await open(query)).text();
    expect(text).toContain('Du ville have fået mindst 8 varsler; her er de tre seneste:');
    expect(text.match(/<li><strong>/gu)).toHaveLength(3);
    expect(text).toMatch(/10\. december 2025[\s\S]*10\. november 2025[\s\S]*10\. oktober 2025/u);
    expect(writes).toEqual(['countOne']);
  });

  it('comes by button too, without putting the address into a link, and keeps the form', async () => {
    const { press, writes } = withHistory();
    const answer = await press('/forhaandsvis', { ...filledIn, ord: 'radikaliseringsindsatsen' });
    const text = await answer.text();
    expect(text).toContain('mindst 8 varsler');
    expect(text).toContain('radikaliseringsindsatsen</textarea>');
    expect(writes).toEqual(['countOne']);
  });

  it('comes with the answer to a sign-up', async () => {
    const { press } = withHistory();
    const text = await (await press('/tilmeld', { ...filledIn, ord: 'radikaliseringsindsatsen' })).text();
    expect(text).toContain('Se efter i din indbakke');
    expect(text).toContain('mindst 8 varsler');
  });

  it('is left out of the answer when it takes too long or fails; the sign-up stands, and was made first', async () => {
    for (const trouble of ['slow', 'failing'] as const) {
      const { press, patience, sittings, queue, calls } = withHistory();
      if (trouble === 'slow') patience.is = 'none';
      else sittings.ofCommittee = () => Promise.reject(new Error('The table is away.'));
      const answer = await press('/tilmeld', { ...filledIn, emne: 'skole' });
      const text = await answer.text();
      expect([trouble, answer.status]).toEqual([trouble, 200]);
      expect(text).toContain('Se efter i din indbakke');
      expect(text).not.toContain('De sidste 12 måneder');
      expect(queue.sent).toHaveLength(1);
      expect(calls.indexOf('ofCommittee')).toBeGreaterThan(calls.indexOf('markAnnounced'));
    }
  });

  it('is shown sixty times an hour to one network, and takes nothing from signing up', async () => {
    const { open, press } = withHistory();
    for (let time = 0; time < 60; time += 1) expect((await open(query)).status).toBe(200);
    expect((await open(query)).status).toBe(429);
    expect((await press('/forhaandsvis', filledIn)).status).toBe(429);
    expect((await press('/tilmeld', { ...filledIn, emne: 'skole' })).status).toBe(200);
  });

  it.each([
    ['a word that stands nowhere', 'ord=raket', 'Vi har ikke fundet noget om det'],
    ['kinds that no history shows', 'ord=radikaliseringsindsatsen&art=bilag', 'kan vi ikke tælle bagud'],
    ['nothing', '', 'Vælg et emne, eller skriv et ord.'],
  ])('says so for %s', async (_, fields, words) => {
    const { open } = withHistory();
    expect(await (await open(`/forhaandsvis?kommune=ballerup&${fields}`)).text()).toContain(words);
  });

  it('shows foreign text as text', async () => {
    const world = aWeb();
    const items = [anItem({ title: '<script>radikalisering</script>', decision: aDecision('Udsat.') })];
    world.sittings.put(aSitting({ items, startsAt: '2026-03-10T15:00:00.000Z' }));
    const text = await (await world.open('/forhaandsvis?kommune=ballerup&ord=radikalisering')).text();
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>');
  });
});
