import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { mostSubscriptions } from '../../../shared/domain/subscription.ts';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { aSlackApp, place, type RunningSlackApp } from './a-slack-app.ts';

const two = [
  { sourceId: sourceId('ballerup'), municipality: 'Ballerup' },
  { sourceId: sourceId('greve'), municipality: 'Greve' },
];

describe('/referat følg', () => {
  let app: RunningSlackApp;
  beforeEach(async () => {
    app = await aSlackApp();
  });
  afterEach(() => app.stop());

  it.each([
    ['følg emne Skole', 'emnet Skole i Ballerup'],
    ['FOELG emne skole i Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne "Skole" i ballerup kommune', 'emnet Skole i Ballerup'],
    ['følg udvalg børne og skoleudvalget', 'Børne- og Skoleudvalget i Ballerup'],
    ['følg udvalg Skoleudvalget', 'Børne- og Skoleudvalget i Ballerup'],
    ['følg ord liv i byen', 'ordet »liv i byen« i Ballerup'],
    ['følg ord <!channel>', 'ordet »channel« i Ballerup'],
    ['følg sag 15.00.00-A00-23-26', 'sagen 15.00.00-A00-23-26 i Ballerup'],
    ['følg alt', 'alt fra Ballerup'],
    ['følg alt i Ballerup', 'alt fra Ballerup'],
  ])('%s is understood', async (typed, what) => {
    expect(await app.say(typed)).toBe(`Kanalen følger nu ${what}. Stop igen med \`/referat stop 1\`.`);
  });

  it('is active at once: whoever writes in the channel is the one who asks', async () => {
    await app.say('følg emne Skole');
    const interests = await app.subscriptions.interestedIn(sourceId('ballerup'), [
      { by: 'topic', topic: 'skole' as never },
    ]);
    expect(interests).toMatchObject([{ via: 'slack', group: 'C0BESKAEFT', cadence: 'at-once' }]);
    expect(await app.installations.channels(place.team)).toEqual([place.channel]);
  });

  it('asked again changes nothing', async () => {
    await app.say('følg emne Skole');
    expect(await app.say('følg emne skole')).toBe(
      'Kanalen følger allerede emnet Skole i Ballerup. Stop igen med `/referat stop 1`.',
    );
  });

  it('takes so many and no more', async () => {
    for (let number = 1; number <= mostSubscriptions; number += 1) await app.say(`følg ord ordet${number}`);
    expect(await app.say('følg ord etmere')).toMatch(/^Kanalen følger allerede 50 ting/u);
    await app.say('stop 7');
    expect(await app.say('følg ord etmere')).toMatch(/stop 51`\.$/u);
  }, 30_000);

  it('says how to invite the app where it is not a member', async () => {
    app.slack.workspace.setMember(place.channel, false);
    expect(await app.say('følg emne Skole')).toContain('`/invite @Referatvagt`');
    expect(await app.say('følg emne Skole', 'C0HEMMELIG')).toContain('kan ikke se kanalen');
    expect(await app.say('liste')).toContain('ikke noget endnu');
  });

  it('takes a committee that has not been seen yet, and says so', async () => {
    const answer = await app.say('følg udvalg Finansudvalget');
    expect(answer).toMatch(/^Kanalen følger nu Finansudvalget i Ballerup\./u);
    expect(answer).toContain('Vi har ikke set det udvalg endnu');
    expect(await app.say('følg udvalg Teknik- og Miljøudvalget')).not.toContain('ikke set');
  });

  it('names committees in its help that can be followed as they stand there', async () => {
    const other = await aSlackApp({
      held: { committeesOf: async () => ['Byrådet', 'Udvalget for Havnen'], ofCommittee: async () => [] },
    });
    const [, example = ''] = /`\/referat (følg udvalg [^`]*)`/u.exec(await other.say('hjælp')) ?? [];
    expect(await other.say(example)).toBe(
      'Kanalen følger nu Udvalget for Havnen i Ballerup. Stop igen med `/referat stop 1`.',
    );
    await other.stop();
  });

  it('follows all the same when Slack does not say whether it is a member', async () => {
    app.slack.failNext({ kind: 'server-error' });
    expect(await app.say('følg emne Skole')).toMatch(/^Kanalen følger nu emnet Skole/u);
  });
});

describe('/referat with what it does not know', () => {
  let app: RunningSlackApp;
  beforeAll(async () => {
    app = await aSlackApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['følg emne Skoel', 'Jeg kender ikke emnet »Skoel«. Mente du Skole? Alle emner: `/referat emner`'],
    ['følg emne Rumfart', 'Jeg kender ikke emnet »Rumfart«. Alle emner: `/referat emner`'],
    ['følg emne Skole i Balerup', 'Jeg læser ikke »Balerup«. Mente du Ballerup?'],
    ['fløg emne Skole', 'Jeg forstår ikke »fløg«. Mente du følg? Hjælp: `/referat hjælp`'],
    [
      'følg udvalg Rumfart',
      'Jeg kender ikke udvalget »Rumfart«. Udvalgene er: Børne- og Skoleudvalget, Teknik- og Miljøudvalget.',
    ],
    ['følg udvalg Tenkik- og Miljoudvalget', /Mente du Teknik- og Miljøudvalget\?/u],
    ['følg ord ab', 'Skriv et ord på mindst tre bogstaver: `/referat følg ord radikalisering`.'],
    ['følg sag abc', 'Skriv sagens nummer efter: `/referat følg sag 15.00.00-A00-23-26`.'],
    ['følg emne <https://ond.example|her>', /»&lt;https:\/\/ond\.example\|her&gt;«/u],
    ['stop', 'Kanalen følger ikke noget, der kan stoppes her.'],
  ])('%s: helps', async (typed, answer) => {
    expect(await app.say(typed)).toMatch(answer);
  });

  it.each(['', 'hjælp', 'hjaelp', 'følg'])('"%s" gets the help', async (typed) => {
    expect(await app.say(typed)).toContain('Sådan bruger du Referatvagt');
  });

  it('lists every topic, in the order of the Danish alphabet', async () => {
    const [list = ''] = (await app.say('emner')).split('\n');
    const places = topics
      .map(({ label }) => label)
      .toSorted((one, other) => one.localeCompare(other, 'da'))
      .map((label) => list.indexOf(label));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(list).toMatch(/Affald.* Ældre/u);
  });
});

describe('/referat where several municipalities are read', () => {
  it('asks which is meant', async () => {
    const app = await aSlackApp({ watched: two });
    expect(await app.say('følg emne Skole')).toBe(
      'Hvilken kommune? Skriv den til sidst, for eksempel `i Ballerup`. Jeg læser: Ballerup, Greve.',
    );
    expect(await app.say('følg emne Skole i Greve')).toContain('emnet Skole i Greve');
    await app.stop();
  });
});

describe('/referat liste and stop', () => {
  it('a number stays what it was when another is stopped', async () => {
    const app = await aSlackApp();
    await app.say('følg emne Skole');
    app.clock.pass(1);
    await app.say('følg emne Budget');
    expect(await app.say('stop 1')).toBe('Kanalen følger ikke længere emnet Skole i Ballerup.');
    expect(await app.say('liste')).toMatch(/^Kanalen følger:\n2\. emnet Budget/u);
    app.clock.pass(1);
    expect(await app.say('følg emne Skole')).toContain('stop 3');
    await app.stop();
  });

  it('each channel has its own', async () => {
    const app = await aSlackApp();
    await app.say('følg emne Skole');
    expect(await app.say('liste', 'D0LOKAL')).toContain('ikke noget endnu');
    await app.stop();
  });
});
