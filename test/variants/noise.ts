import fc from 'fast-check';
import { type Dice, diceFrom } from './dice.ts';

/** What two exports of one and the same thing may differ by. `often`: how likely each place is to be changed. */
export type NoiseRule<Thing> = (thing: Thing, dice: Dice, often: number) => Thing;

/** A choice of rules by name, and the chance by which they work. */
export type Variant<Name extends string> = { rules: Name[]; seed: number; often: number };

/** Any choice of these rules: what fails shrinks to the one rule that is to blame. */
export const variantsBy = <Name extends string>(rules: Readonly<Record<Name, unknown>>): fc.Arbitrary<Variant<Name>> =>
  fc.record({
    rules: fc.shuffledSubarray(Object.keys(rules) as Name[], { minLength: 1 }),
    seed: fc.nat({ max: 1_000_000 }),
    often: fc.constantFrom(0.01, 0.1, 0.5, 1),
  });

/** The thing with all the variant's rules worked on it, one after the other. */
export const variantOf = <Thing, Name extends string>(
  thing: Thing,
  rules: Readonly<Record<Name, NoiseRule<Thing>>>,
  variant: Variant<Name>,
): Thing => {
  const dice = diceFrom(variant.seed);
  return variant.rules.reduce((changed, name) => rules[name](changed, dice, variant.often), thing);
};
