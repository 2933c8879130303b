import { kindGroups } from '../domain/kind-groups.ts';
import type { Cadence, Subscription } from '../domain/subscription.ts';
import { wishInWords } from './danish-words.ts';

/** What a subscription asks to hear about: "emnet Skole og ordet »cykelsti« i Ballerup (kun udsat og sat på igen)". */
export const subscriptionInWords = (
  { wishes, kinds }: Pick<Subscription, 'wishes' | 'kinds'>,
  municipality: string,
): string => {
  const place = ` i ${municipality}`;
  const each = wishes.map((wish) => wishInWords(wish, municipality));
  // Said once where it would be said of each.
  const named = each.map((words) => (words.endsWith(place) ? words.slice(0, -place.length) : words));
  const wanted = each.every((words) => words.endsWith(place)) ? `${listed(named)}${place}` : listed(each);
  const groups = kindGroups.filter((group) => group.kinds.some((kind) => kinds?.includes(kind)));
  return groups.length === 0 ? wanted : `${wanted} (kun ${listed(groups.map(({ short }) => short))})`;
};

const cadences: Record<Cadence, string> = {
  'at-once': 'med det samme',
  daily: 'samlet hver morgen',
  weekly: 'samlet mandag morgen',
};

/** When we write: "samlet hver morgen". */
export const cadenceInWords = (cadence: Cadence): string => cadences[cadence];

/** "a, b og c" */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
