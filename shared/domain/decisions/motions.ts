const lost =
  '(?:ikke imødekom\\p{L}{0,3}|ikke vedtag\\p{L}{0,3}|ikke tiltråd\\p{L}{0,3}|forkaste\\p{L}{0,2}|nedstem\\p{L}{0,3}|afvis\\p{L}{0,3}|faldt)';
/** "Et forslag fra X om at udsætte sagen blev forkastet", "at forslag om at ... ikke imødekommes". */
const lostMotion = new RegExp(
  `(?:et )?(?:forslag|\\p{L}{0,20}forslaget|ændringsforslag|et af \\p{L}+ stillet ændringsforslag)(?! til)[^.;]{0,220}? ${lost}(?!\\p{L})`,
  'iu',
);
const lostMotionInClause = new RegExp(`at forslag[^,.;]{0,160}? ${lost},? (?:og )?`, 'iu');
const carriedAmendment =
  /ændringsforslag\p{L}{0,4}[^.;]{0,120}? (?:blev |er )?(?:vedtaget|godkendt|tiltrådt)(?!\p{L})/iu;

/** A motion or an amendment that was voted down: beside a decision that follows it has no outcome of its own. */
export const isLostMotion = (sentence: string): boolean => lostMotion.test(sentence);

/** An amendment that was carried: the decision that follows is the one with that change. */
export const isCarriedAmendment = (sentence: string): boolean => carriedAmendment.test(sentence);

/** The sentence without the clause in which a motion is turned down. */
export const withoutLostMotion = (sentence: string): string => sentence.replace(lostMotionInClause, '');

const coverLetter =
  /^(?:tilbagesendes|fremsendes|sendes|oversendes)(?!\p{L})[^.]{0,160}? med bemærkning(?:en)?,? (?:om, )?at /iu;

/** "Tilbagesendes ... med bemærkning, at byrådet har vedtaget ...": the decision is in what the letter tells. */
export const withoutCoverLetter = (sentence: string): string => sentence.replace(coverLetter, '');
