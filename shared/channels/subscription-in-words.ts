import type { Reason } from '../domain/alert.ts';
import { kindGroups } from '../domain/kind-groups.ts';
import type { Cadence, Subscription } from '../domain/subscription.ts';
import { wishInWords } from './danish-words.ts';

/** What a subscription asks to hear about: "emnet Skole og ordet »cykelsti« i Ballerup (kun udsættelser)". */
export const subscriptionInWords = (
  { wishes, kinds }: Pick<Subscription, 'wishes' | 'kinds'>,
  municipality: string,
): string => {
  const place = ` i ${municipality}`;
  const each = wishes.map((wish) => wishInWords(wish, municipality));
  // Said once where it would be said of each.
  const named = each.map((words) => (words.endsWith(place) ? words.slice(0, -place.length) : words));
  const wanted = each.every((words) => words.endsWith(place)) ? `${listed(named)}${place}` : listed(each);
  return `${wanted}${onlyKinds(kinds)}`;
};

/** Why something is told: "emnet Skole i Ballerup (kun bilag)". */
export const reasonInWords = (reason: Reason, municipality: string): string =>
  `${wishInWords(reason, municipality)}${onlyKinds(reason.kinds ?? null)}`;

const onlyKinds = (kinds: Reason['kinds'] | null): string => {
  const groups = kindGroups.filter((group) => group.kinds.some((kind) => kinds?.includes(kind)));
  return groups.length === 0 ? '' : ` (kun ${listed(groups.map(({ short }) => short))})`;
};

const cadences: Record<Cadence, string> = {
  'at-once': 'med det samme',
  daily: 'samlet hver morgen',
  weekly: 'samlet mandag morgen',
};

/** When we write: "samlet hver morgen". */
export const cadenceInWords = (cadence: Cadence): string => cadences[cadence];

/** "a, b og c"; "a; b, c; og d" where a part has a comma of its own ("Teknik-, Miljø- og Klimaudvalget"). */
const listed = (words: readonly string[]): string => {
  const [between, last] = words.some((one) => one.includes(',')) ? ['; ', '; og '] : [', ', ' og '];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(between)}${last}${words.at(-1)}`;
};
