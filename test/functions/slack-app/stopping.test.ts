import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSlackApp, type RunningSlackApp } from './a-slack-app.ts';

describe('stopping, as people type it', () => {
  let app: RunningSlackApp;
  beforeEach(async () => {
    app = await aSlackApp();
    for (const what of ['emne Skole', 'ord skolebus', 'emne Budget']) {
      await app.say(`følg ${what}`);
      app.clock.pass(1);
    }
  });
  afterEach(() => app.stop());
  const followed = async () => [...(await app.say('liste')).matchAll(/^(\d+)\. /gmu)].map(([, number]) => number);

  it.each(['stop 2', 'STOP 2.', 'stop nr. 2', 'stop nummer 2', 'stop #2', 'stop “2”', 'stop  2 '])(
    '%s',
    async (typed) => {
      expect(await app.say(typed)).toBe('Kanalen følger ikke længere ordet »skolebus« i Ballerup.');
      expect(await followed()).toEqual(['1', '3']);
    },
  );

  it.each(['fjern 2', 'slet 2', 'remove 2', 'unsubscribe 2', 'stop ord skolebus', 'stop ordet »Skolebus« i Ballerup'])(
    '%s',
    async (typed) => {
      expect(await app.say(typed)).toBe('Kanalen følger ikke længere ordet »skolebus« i Ballerup.');
      expect(await followed()).toEqual(['1', '3']);
    },
  );

  it.each([
    ['stop 1,3', ['2'], 'emnet Skole i Ballerup, emnet Budget og regnskab i Ballerup.'],
    ['stop 1 og 3', ['2'], 'emnet Skole i Ballerup, emnet Budget og regnskab i Ballerup.'],
    ['stop nr. 1, 9', ['2', '3'], 'emnet Skole i Ballerup. Kanalen følger ikke noget med nummer 9.'],
    ['stop emne skole', ['2', '3'], 'emnet Skole i Ballerup.'],
    ['stop emnet budget', ['1', '2'], 'emnet Budget og regnskab i Ballerup.'],
  ])('%s', async (typed, left, answer) => {
    expect(await app.say(typed)).toBe(`Kanalen følger ikke længere ${answer}`);
    expect(await followed()).toEqual(left);
  });

  it.each(['stop alle', 'Stop ALLE!', 'stop det hele', 'stop all'])('%s', async (typed) => {
    expect(await app.say(typed)).toBe(
      'Kanalen følger ikke længere emnet Skole i Ballerup, ordet »skolebus« i Ballerup, emnet Budget og regnskab i Ballerup.',
    );
    expect(await followed()).toEqual([]);
  });

  it.each([
    ['stop', ['1', '2', '3'], /^Skriv nummeret efter, `\/referat stop 1`/u],
    ['stop 99', ['1', '2', '3'], /^Kanalen følger ikke noget med nummer 99\./u],
    ['stop 1 eller 2', ['1', '2', '3'], /^Jeg ved ikke, hvad der skal stoppes/u],
    ['stop skole', ['1', '2'], /^Jeg ved ikke, hvad der skal stoppes af »skole«/u],
    ['stop ord skole', ['1', '2'], /^Jeg ved ikke, hvad der skal stoppes af »skole«/u],
    ['stop alt', ['1', '2', '3'], /^Skriv nummeret efter/u],
  ])('%s ends nothing, and shows the numbers that may be meant', async (typed, shown, begins) => {
    const answer = await app.say(typed);
    expect(answer).toMatch(begins);
    expect([...answer.matchAll(/^(\d+)\. /gmu)].map(([, number]) => number)).toEqual(shown);
    expect(await followed()).toEqual(['1', '2', '3']);
  });
});
