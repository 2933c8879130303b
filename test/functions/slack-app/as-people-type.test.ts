import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { danishMunicipalities } from '../../../functions/slack-app/commands/danish-municipalities.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { aSlackApp, type RunningSlackApp } from './a-slack-app.ts';

const two = [
  { sourceId: sourceId('ballerup'), municipality: 'Ballerup' },
  { sourceId: sourceId('naestved'), municipality: 'Næstved' },
];

describe('what people type is understood', () => {
  let app: RunningSlackApp;
  beforeEach(async () => {
    app = await aSlackApp({ watched: two });
  });
  afterEach(() => app.stop());

  it.each([
    ['FØLG EMNE SKOLE I BALLERUP', 'emnet Skole i Ballerup'],
    ['følg  emne   Skole   i   Ballerup ', 'emnet Skole i Ballerup'],
    ['følg emne “Skole” i Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne ‘Skole’ i Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne »Skole« i »Ballerup«', 'emnet Skole i Ballerup'],
    ['følg emne ”Skole” i Ballerup.', 'emnet Skole i Ballerup'],
    ['følg emne `Skole` i Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne *Skole* i Ballerup!', 'emnet Skole i Ballerup'],
    ['følg emnet Skole i Ballerup', 'emnet Skole i Ballerup'],
    ['Følg: emne: Skole i Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne\u00a0Skole i\u00a0Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne Skole, Ballerup', 'emnet Skole i Ballerup'],
    ['følg emne Skole i naestved kommune', 'emnet Skole i Næstved'],
    ['følg emne Skole i Næstveds Kommune', 'emnet Skole i Næstved'],
    ['foelg emne aeldre i Ballerup', 'emnet Ældre og pleje i Ballerup'],
    ['follow topic skole i ballerup', 'emnet Skole i Ballerup'],
    ['/referat følg emne Skole i Ballerup', 'emnet Skole i Ballerup'],
    ['følg udvalget teknik og miljoeudvalget i Ballerup', 'Teknik- og Miljøudvalget i Ballerup'],
    ['følg ordet D’Angleterre i Ballerup', 'ordet »d angleterre« i Ballerup'],
    ['følg ordet “corona”, i Ballerup', 'ordet »corona« i Ballerup'],
    ['følg sagen nr. 15.00.00–A00–23–26 i Ballerup', 'sagen 15.00.00-A00-23-26 i Ballerup'],
    ['follow topic school i Ballerup', 'emnet Skole i Ballerup'],
    ['følg alt i Ballerup', 'alt fra Ballerup'],
    ['følg alt Ballerup', 'alt fra Ballerup'],
    ['Følg ALT fra Ballerup', null],
  ])('%s', async (typed, what) => {
    const answer = await app.say(typed);
    if (what === null) expect(answer).not.toContain('følger nu');
    else expect(answer).toMatch(new RegExp(`^Kanalen følger nu ${what}\\.`, 'u'));
  });

  it('where a keyboard has no Danish letters, a word may be meant with them', async () => {
    expect(await app.say('foelg ord boernehave i Ballerup')).toMatch(
      /Mener du »børnehave«, så skriv `\/referat følg ord børnehave`\.$/u,
    );
    expect(await app.say('følg ord skole i Ballerup')).not.toContain('Mener du');
  });
});

describe('what cannot be done is answered with what can', () => {
  let app: RunningSlackApp;
  beforeAll(async () => {
    app = await aSlackApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['følg emnet Skole i Odense', 'Jeg læser ikke »Odense«. Jeg læser: Ballerup.'],
    ['følg ord cykelsti i Københavns Kommune', 'Jeg læser ikke »Københavns Kommune«. Jeg læser: Ballerup.'],
    ['følg ord cykelsti, havn', 'Skriv ét ord ad gangen: `/referat følg ord radikalisering`.'],
    ['følg ord cykelsti i koebenhavn', 'Jeg læser ikke »koebenhavn«. Jeg læser: Ballerup.'],
    ['følg alt i Odense', 'Jeg læser ikke »Odense«. Jeg læser: Ballerup.'],
    ['følg emne Skole i Kbh', 'Jeg læser ikke »Kbh«. Jeg læser: Ballerup.'],
    [
      'følg skole',
      'Jeg forstår ikke »skole«. Mente du `/referat følg emne Skole` eller `/referat følg ord skole`? Hjælp: `/referat hjælp`',
    ],
    ['følg Skole i Ballerup', /Mente du `\/referat følg emne Skole` eller `\/referat følg ord Skole`\?/u],
    ['skole', /Mente du `\/referat følg emne Skole` eller `\/referat følg ord skole`\?/u],
    ['school', /Mente du `\/referat følg emne Skole`/u],
    ['emne Skole', /Mente du `\/referat følg emne Skole`\?/u],
    ['følg pleje', /Mente du `\/referat følg emne Ældre og pleje` eller `\/referat følg ord pleje`\?/u],
    ['følg em Skole', /Mente du `\/referat følg/u],
    ['følg emn Skole', /Mente du `\/referat følg emne Skole` eller/u],
    ['følg udvlget Teknik', /Mente du `\/referat følg udvalget Teknik`/u],
    ['følg 15.00.00-A00-23-26', /Mente du `\/referat følg sag 15\.00\.00-A00-23-26`\?/u],
    ['følg Teknik- og Miljøudvalget', /Mente du `\/referat følg udvalg Teknik- og Miljøudvalget`/u],
    ['følg Finansudvalget', /Mente du `\/referat følg udvalg Finansudvalget` eller/u],
    ['følg alt om skole', /Mente du `\/referat følg emne Skole` eller `\/referat følg ord skole`\?$/u],
    ['følg emne', 'Skriv emnet efter: `/referat følg emne Skole`. Alle emner: `/referat emner`'],
    ['følg emne i Ballerup', 'Skriv emnet efter: `/referat følg emne Skole`. Alle emner: `/referat emner`'],
    ['følg udvalg', 'Skriv udvalgets navn efter: `/referat følg udvalg Børne- og Skoleudvalget`.'],
    ['følg ord', 'Skriv et ord på mindst tre bogstaver: `/referat følg ord radikalisering`.'],
    ['følg sag', 'Skriv sagens nummer efter: `/referat følg sag 15.00.00-A00-23-26`.'],
    ['lsite', 'Jeg forstår ikke »lsite«. Mente du liste? Hjælp: `/referat hjælp`'],
    ['følg `<!channel>`', /»&lt;!channel&gt;«/u],
    ['constructor', /^Jeg forstår ikke »constructor«/u],
    ['følg __proto__ x', /^Jeg forstår ikke/u],
  ])('%s', async (typed, answer) => {
    const said = await app.say(typed);
    expect(said).toMatch(answer);
    // Slack reads what stands between them as a link or a call, in a command to copy too.
    expect(said).not.toMatch(/[<>]/u);
    expect(await app.say('liste')).toContain('ikke noget endnu');
  });

  it.each([
    '',
    ' ',
    '?',
    'hjælp',
    'Hjælp!',
    'HJÆLP',
    'hjaelp',
    'help',
    '“hjælp”',
    'følg',
    '/referat',
    '/referat hjælp',
  ])('"%s" gets the help', async (typed) => {
    expect(await app.say(typed)).toContain('Sådan bruger du Referatvagt');
  });

  it.each(['tak', 'Tak!', 'tak for det', 'thanks'])('"%s" is met with the same', async (typed) => {
    expect(await app.say(typed)).toMatch(/^Selv tak/u);
  });

  it.each(['liste', 'Liste.', 'list', 'LISTE', ' liste '])('"%s" lists', async (typed) => {
    expect(await app.say(typed)).toContain('Kanalen følger ikke noget endnu');
  });
});

it('a long list is shown to its end', async () => {
  const app = await aSlackApp();
  for (let number = 10; number < 60; number += 1)
    await app.say(`følg ord ${`${number} ${'bogstaver '.repeat(6)}`.slice(0, 60)}`);
  expect(await app.say('liste')).toMatch(/\n50\. .*\nStop en med dens nummer: `\/referat stop 1`\.$/u);
  await app.stop();
}, 30_000);

it('Denmark has 98 municipalities', () => {
  expect(new Set(danishMunicipalities).size).toBe(98);
});
