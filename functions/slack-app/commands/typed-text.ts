/** Longer than anything worth typing; what is beyond it is not looked at. */
const longest = 200;

/** What somebody typed, as they saw it: Slack writes three signs as entities (docs.slack.dev, "Formatting text"). */
export const plainText = (typed: string): string =>
  typed
    .slice(0, 2 * longest)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .slice(0, longest);

/** The first word in lower case, without what stands about it ("Hjælp!"), and what follows it. */
export const firstWord = (text: string): [word: string, rest: string] => {
  const trimmed = text.trim();
  const end = trimmed.indexOf(' ');
  const word = end === -1 ? trimmed : trimmed.slice(0, end);
  return [bare(word).toLocaleLowerCase('da'), trimmed.slice(word.length).trim()];
};

/** Without the quotes, stars and stops around words; what stands within a word is part of it ("D'Angleterre"). */
export const bare = (text: string): string =>
  text
    .replace(/[`´]/gu, "'")
    .replace(/(?<![\p{L}\p{N}])["'“”„‟‘’‚‹›»«*_~]+|["'“”„‟‘’‚‹›»«*_~]+(?![\p{L}\p{N}])/gu, '')
    .replace(/^[\s.,;:!?/-]+|(?<![\s,;:!?.])[\s,;:!?.]+$/gu, '');

/** What two spellings are compared by: small letters, and æ, ø and å as keyboards without them write them. */
export const folded = (text: string): string =>
  text.toLocaleLowerCase('da').replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
