import { savedAgenda } from './agenda-json.ts';
import { agendaRules } from './agenda-noise.ts';
import { type Dice, diceFrom } from './dice.ts';
import { type Variant, variantOf } from './noise.ts';

const guid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
const zeroGuid = '00000000-0000-0000-0000-000000000000';

/** The same agenda, written anew: with other ids, fields in another order, and what the variant's rules do. */
export const agendaVariant = (page: string, variant: Variant<string>): string => {
  const dice = diceFrom(variant.seed + 1);
  const agenda = variantOf(savedAgenda.parse(JSON.parse(page)), agendaRules, variant);
  return withOtherIds(escaped(JSON.stringify(inAnyOrder(agenda, dice), null, dice.one([0, 1, '\t'])), dice), dice);
};

const inAnyOrder = (value: unknown, dice: Dice): unknown => {
  if (Array.isArray(value)) return value.map((each) => inAnyOrder(each, dice));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    dice.shuffled(Object.entries(value)).map(([name, field]) => [name, inAnyOrder(field, dice)]),
  );
};

const escaped = (json: string, dice: Dice): string =>
  dice.chance(0.5)
    ? json
    : json.replace(/[^\x20-\x7e\s]/gu, (sign) =>
        [...sign]
          .flatMap((letter) => letter.split(''))
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
      );

/** Every id becomes another one, wherever it stands; the zero id means that there is none. */
const withOtherIds = (json: string, dice: Dice): string => {
  const known = new Map<string, string>();
  return json.replace(guid, (id) => {
    const key = id.toLowerCase();
    const other = known.get(key) ?? key.replace(/[\da-f]/g, () => dice.one(['0', '3', '5', '9', 'a', 'c', 'e']));
    known.set(key, other);
    return key === zeroGuid ? id : other;
  });
};
