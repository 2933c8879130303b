import { describe, expect, it } from 'vitest';
import { deciding, minutesOf, townAfter } from './a-town.ts';

const [april, may, june] = ['2026-04-14T06:00:00.000Z', '2026-05-12T06:00:00.000Z', '2026-06-09T06:00:00.000Z'];
const caseNumber = '26-1';
const [dayCare, clubs] = [
  { caseNumber, title: 'Takster for dagtilbud' },
  { caseNumber, title: 'Takster for SFO' },
];
const [udsat, godkendt] = [deciding('Udsættes til næste møde'), deciding('Godkendt')];
const bothPutOff = minutesOf(april, { ...dayCare, ...udsat }, { ...clubs, ...udsat });

describe('two items under one number that one meeting put off', () => {
  it('are two: one that comes back does not end the other', async () => {
    const { kinds, entries } = await townAfter(bothPutOff, minutesOf(may, { ...clubs, ...godkendt }));
    expect(kinds).toEqual([[], ['item-returned', 'case-decided']]);
    expect((await entries()).map(({ title, status }) => [title, status])).toEqual([
      [dayCare.title, 'open'],
      [clubs.title, 'decided'],
    ]);
  });

  it('come back each at its own meeting', async () => {
    const first = minutesOf(may, { ...clubs, ...godkendt });
    const { entries } = await townAfter(bothPutOff, first, minutesOf(june, { ...dayCare, ...godkendt }));
    expect((await entries()).map(({ decided, times }) => [decided?.startsAt, times])).toEqual([
      [june, 1],
      [may, 1],
    ]);
  });

  it('are not mixed up when their titles are much alike', async () => {
    const [day, club] = [dayCare, clubs].map(({ title }) => ({
      caseNumber,
      title: `${title} i Ballerup Kommune 2026`,
    }));
    const { entries } = await townAfter(
      minutesOf(april, { ...day, ...udsat }, { ...club, ...udsat }),
      minutesOf(may, { ...club, ...udsat }, { ...day, ...godkendt }),
      minutesOf(june, { ...club, ...godkendt }),
    );
    expect((await entries()).map(({ title, decided, times }) => [title, decided?.startsAt, times])).toEqual([
      [day?.title, may, 1],
      [club?.title, june, 2],
      [club?.title, june, 2],
    ]);
  });

  it('wait both when what comes back under the number is neither', async () => {
    const neither = { caseNumber, title: 'Regulativ om affald', ...godkendt };
    const { entries } = await townAfter(bothPutOff, minutesOf(may, neither));
    expect((await entries()).map(({ status }) => status)).toEqual(['open', 'open']);
  });
});
