import { z } from 'zod';
import { readCaseNumber } from '../../shared/domain/case-number.ts';
import { wordsOf } from '../../shared/domain/danish.ts';
import { topicId } from '../../shared/domain/ids.ts';
import { kindGroups, kindsOfGroups } from '../../shared/domain/kind-groups.ts';
import { distinctWishes, mostWishes, type Wish } from '../../shared/domain/subscription.ts';
import { findTopic } from '../../shared/domain/topics/topics.ts';
import { emailAddress } from './address.ts';

/** The choice that follows a whole municipality. */
export const everything = 'alt';

/** A field that may come once, several times, or not at all. */
const each = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (Array.isArray(given) ? given : [given]).filter((text) => text !== ''));

const lines = (separators: RegExp) =>
  z
    .string()
    .max(2000, 'Det er for meget tekst.')
    .default('')
    .transform((text) =>
      text
        .split(separators)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );

/** Longer ones are sentences. */
const mostWords = 4;

/**
 * Long enough for any word worth following, short enough to be one. Letters and digits alone are matched; and the mail
 * that asks to confirm shows the word, so nobody can have us write a link of theirs to somebody else.
 */
const words = lines(/[\n\r,;]/u)
  .refine((all) => all.every((word) => word.length <= 60), 'Ordet er for langt.')
  .transform((all) => all.map((word) => wordsOf(word).join(' ')).filter((word) => word !== ''))
  .refine((all) => all.every((word) => word.length >= 3), 'Skriv et ord på mindst tre bogstaver.')
  .refine(
    (all) => all.every((word) => word.split(' ').length <= mostWords),
    'Skriv højst fire ord i træk, og sæt komma imellem det, vi skal finde hver for sig.',
  );

/** "§ 17, stk. 4-udvalg" is a committee's name; what has a dot or a slash within it is a link, and a long number a telephone's. */
const isCommitteeName = (name: string): boolean =>
  /^[\p{L}\p{M}\p{N} .,&§/()'-]{3,120}$/u.test(name) &&
  !/(?<=[\p{L}\p{N}])[./](?=[\p{L}\p{N}])|\d{5}|\d\d \d\d/u.test(name);

const committees = lines(/[\n\r;]/u).refine(
  (all) => all.every(isCommitteeName),
  'Det ligner ikke navnet på et udvalg.',
);

const caseNumber = z
  .string()
  .trim()
  .max(200, 'Det ligner ikke et sagsnummer.')
  .default('')
  .transform((text) => (text === '' ? '' : readCaseNumber(text)))
  .refine((read) => read !== null, 'Det ligner ikke et sagsnummer. Skriv det, som det står i referatet.');

/** The groups of kinds that were ticked, each by its id; none is what is told by default. */
export const tickedKinds = each.refine(
  (ids) => ids.every((id) => kindGroups.some((group) => group.id === id)),
  'Vælg blandt de slags, vi skriver om.',
);

export const chosenCadence = z.enum(['at-once', 'daily', 'weekly'], 'Vælg, hvornår vi skal skrive.');

const wanted = z.object({
  kommune: z.string('Vælg en kommune.'),
  emne: each.refine(
    (ids) => ids.every((id) => id === everything || findTopic(id) !== null),
    'Det emne kender vi ikke.',
  ),
  ord: words,
  udvalg: committees,
  sag: caseNumber,
  art: tickedKinds,
});

const withWishes = (form: z.output<typeof wanted>) => ({ kinds: kindsOfGroups(form.art), wishes: wishesOf(form) });
const something = ({ wishes }: { wishes: Wish[] }) => wishes.length > 0;
const notTooMuch = ({ wishes }: { wishes: Wish[] }) => wishes.length <= mostWishes;
const nothingWanted = 'Vælg et emne, eller skriv et ord.';
const tooMuchWanted = `Det er for meget på én gang. Vælg højst ${mostWishes} ting, og tilmeld dig igen med resten.`;

/** What somebody wants to hear about; enough for a preview. */
export const wantedForm = wanted
  .transform((form) => ({ kommune: form.kommune, ...withWishes(form) }))
  .refine(something, nothingWanted)
  .refine(notTooMuch, tooMuchWanted);
export type WantedForm = z.output<typeof wantedForm>;

/** The same, with where and when to write. */
export const signUpForm = wanted
  .extend({
    adresse: emailAddress,
    hvornaar: chosenCadence.default('at-once'),
  })
  .transform((form) => ({
    kommune: form.kommune,
    adresse: form.adresse,
    hvornaar: form.hvornaar,
    ...withWishes(form),
  }))
  .refine(something, nothingWanted)
  .refine(notTooMuch, tooMuchWanted);
export type SignUpForm = z.output<typeof signUpForm>;

const wishesOf = ({ emne, ord, udvalg, sag }: z.output<typeof wanted>): Wish[] =>
  distinctWishes([
    ...emne.map((id): Wish => (id === everything ? { by: 'source' } : { by: 'topic', topic: topicId(id) })),
    ...ord.map((word): Wish => ({ by: 'word', word })),
    ...udvalg.map((committee): Wish => ({ by: 'committee', committee })),
    ...(sag === null || sag === '' ? [] : [{ by: 'case', caseNumber: sag } as const]),
  ]);
