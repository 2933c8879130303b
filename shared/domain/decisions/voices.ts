import { wholeWords } from '../danish.ts';

/** Who speaks in a sentence of the minutes: the body that decides, or one of its members or parties. */

const letter = '\\((?:[A-ZÆØÅ]{1,2}|UP(?:-\\d)?|LA|NB|DD|KD|SF|EL)\\)';
const bareLetters = '(?:[A-ZÆØÅ]|SF|LA|NB|DD|DF)(?:(?:,| og| &) (?:[A-ZÆØÅ]|SF|LA|NB|DD|DF)){0,9}';
const partyNames =
  'Enhedslisten|SF|Socialistisk Folkeparti|Socialdemokratiet|Socialdemokraterne|Venstre|Det Konservative Folkeparti|Konservative|De Konservative|Dansk Folkeparti|DF|Radikale Venstre|De Radikale|Liberal Alliance|Moderaterne|Nye Borgerlige|Alternativet|Danmarksdemokraterne|Kristendemokraterne';
const name = "\\p{Lu}[\\p{L}.'’-]{0,30}";

const startsWithMember = new RegExp(
  `^(?:${letter}|(?:${name} ){1,6}${letter}|(?:${partyNames})(?!\\p{L})|(?:[Ee]t |[Éé]t )?[Mm]indretal(?:let|sudtalelse)?(?!\\p{L})|[Pp]rotokolbemærkning|[Ee]rklæring fra|(?:Liste|Gruppe|Lister|Grupperne) [A-ZÆØÅ](?![\\p{L}])|(?:${name} ){2,5}(?:stemte|stemmer|undlod|undlader|tager forbehold|tog forbehold)|[Ii]ngen medlemmer|${bareLetters} (?:stem|undl|kan |ønske|tager |tog ))`,
  'u',
);
const startsWithVotes =
  /^(?:stemmetal|(?:for|imod|mod|undlod|undlader|hverken for eller imod|blankt?)(?= |:)[^.]{0,80}?(?:stemte|stemmer|:)|(?:stemte|stemmer) (?:for|imod|blankt))/iu;
const startsWithBody =
  /^(?:udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|økonomiudvalget|magistraten|rådet|nævnet|indstillingen|indstillingens|orienteringen|orienteringerne|sagen|punktet|dagsordenen|godkendt|anbefales|taget til|tiltrådt|udsat|udsættes|\p{L}[\p{L}, -]{0,80}udvalget)(?!\p{L})/iu;
const attendance = /^(?:afbud|fraværende|ikke til ?stede)(?: fra)?(?!\p{L})/iu;
const becomesSomething = wholeWords(
  'begær(?:er|ede)|blev (?:gen)?valgt|blev udpeget|udpeges|vælges|valgt til|valgt som|er udpeget|indtræder',
);

/** A sentence that only says who voted how, or what a member or party thinks of it: no decision of the body. */
export const isMembersVoice = (sentence: string): boolean =>
  (startsWithMember.test(sentence) || startsWithVotes.test(sentence)) && !becomesSomething.test(sentence.slice(0, 200));

/** "(F) undlod at stemme.": who voted how, with no reason given. */
export const isPlainVote = (sentence: string): boolean =>
  wholeWords('stem(?:te|mer|t)|undlod|undlader').test(sentence.slice(0, 300)) &&
  !wholeWords('bemærkning(?:en|er)?|idet|da|fordi|mindretalsudtalelse').test(sentence);

export const isBodysVoice = (sentence: string): boolean => startsWithBody.test(sentence);

export const isAttendance = (sentence: string): boolean => attendance.test(sentence);

/** Who may take part, who went out and came in: how the meeting went, not what was decided. */
export const isProcedure = (sentence: string): boolean =>
  wholeWords(
    '^\\p{L}[\\p{L}-]* (?:takke(?:r|de)|kvittere(?:r|de))|(?:blev |er )?flyttet fra lukket|(?:udsættes|udskydes) ikke|ikke (?:udsat|udskudt)|inhabil|inhabilitet|habil|habilitet|forlod (?:mødet|lokalet)|deltog ikke i|minuts stilhed|afløste|suppleant',
  ).test(sentence);
