import type { Quiet } from '../domain/quiet-cases.ts';
import type { Subscription } from '../domain/subscription.ts';
import { danishDate } from '../platform/danish-date.ts';
import { capitalised, shortened } from './danish-words.ts';
import { subscriptionInWords } from './subscription-in-words.ts';

type Closing = {
  subscription: Pick<Subscription, 'wishes' | 'kinds'>;
  municipality: string;
  quiet: Pick<Quiet, 'since' | 'last'>;
};

/** A page's title and name can be as long as they like. */
const longest = { title: 300, name: 120 };

/** What is told of a case that has been quiet for a year: what is followed no longer, and how quiet it has been. */
export const closingWords = ({ subscription, municipality, quiet: { since, last } }: Closing) => {
  const followed = subscriptionInWords(subscription, municipality);
  const where =
    last === null
      ? `Vi har ikke set den på nogen dagsorden siden den ${danishDate(since)}`
      : `»${shortened(last.title, longest.title)}« var sidst på dagsordenen i ${shortened(last.committee, longest.name)} den ${danishDate(last.startsAt)}`;
  return {
    subject: `Vi følger ikke længere ${followed}`,
    followed: `${capitalised(followed)}.`,
    quiet: `${where}. Det er mere end et år siden, så nu holder vi op med at følge den.`,
    again: 'Skal vi skrive, hvis den kommer op igen, så følg den på ny',
  };
};
