/** Chance that can be repeated: equal seeds throw equal dice. */
export type Dice = {
  chance(probability: number): boolean;
  one<Thing>(things: readonly Thing[]): Thing;
  shuffled<Thing>(things: readonly Thing[]): Thing[];
};

export const diceFrom = (seed: number): Dice => {
  const next = numbersFrom(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    chance: (probability) => next() < probability,
    one: (things) => {
      if (things.length === 0) throw new Error('There is nothing to choose from.');
      return things[below(things.length)] as (typeof things)[number];
    },
    shuffled: (things) => {
      const left = [...things];
      return things.flatMap(() => left.splice(below(left.length), 1));
    },
  };
};

/** Numbers from 0 to 1, 1 left out (mulberry32, public domain). */
const numbersFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
