import { normalised } from '../danish.ts';
import { longestText } from './longest-text.ts';
import { isAttendance, isBodysVoice, isMembersVoice, isProcedure } from './voices.ts';

/** One sentence of a decision, and whose it is: the body's, a member's (a vote, a minority's view), or attendance. */
export type Statement = { text: string; voice: 'body' | 'member' | 'attendance' | 'procedure' };

/** What is longer is read by its beginning: no councillor's sentence is. It also bounds what a pattern can cost. */
const longest = 2000;

/** Takes a text apart into sentences. A sentence that goes on from a member's, in the same line, is the member's too. */
export const statementsOf = (text: string): Statement[] => {
  const statements: Statement[] = [];
  for (const line of joinedLines(text.slice(0, longestText))) {
    const last = statements.at(-1);
    // "... med følgende mindretalsudtalelse:" gives the next line to the member who says it.
    const opens = last?.voice === 'member' && (last.text.endsWith(':') || line.startsWith('"'));
    statements.push(...statementsOfLine(line, opens ? 'member' : 'body'));
  }
  return statements;
};

const statementsOfLine = (line: string, opening: Statement['voice']): Statement[] => {
  let before = opening;
  return sentencesOf(line).map((sentence) => {
    before = voiceOf(sentence, before);
    return { text: sentence, voice: before };
  });
};

const voiceOf = (sentence: string, before: Statement['voice']): Statement['voice'] => {
  if (isAttendance(sentence)) return 'attendance';
  if (isMembersVoice(sentence)) return 'member';
  if (isProcedure(sentence)) return 'procedure';
  return before === 'member' && !isBodysVoice(sentence) ? 'member' : 'body';
};

/** The lines of a text; one that begins with a small letter, "at" or a list's mark goes on from an open one before it. */
export const joinedLines = (text: string): string[] => {
  const lines: string[] = [];
  for (const raw of text.split('\n')) {
    const line = normalised(raw);
    const last = lines.length - 1;
    if (line !== '' && last >= 0 && /^(?:\p{Ll}|[-•*·])/u.test(line) && endsOpen(lines[last] ?? ''))
      lines[last] = `${lines[last]} ${line}`;
    else if (line !== '') lines.push(line);
  }
  return lines;
};

/** "... med bemærkning om at;" and a line without a full stop go on; "Godkendt" alone does not. */
const endsOpen = (line: string): boolean =>
  /[:;,]$/u.test(line) || (!/[.!?]["']?$/u.test(line) && / (?:at|om|samt|og|følgende)$/u.test(line));

const abbreviations = new Set(
  'pkt nr evt ca jf kr mio mia vedr bl.a f.eks fx hhv inkl ekskl ifm mht osv m.v m.fl o.l stk kl jan feb mar apr jun jul aug sep sept okt nov dec hr fr dr'.split(
    ' ',
  ),
);

/** "... godkendte punkt 1 og forkastede punkt 2": two verdicts on two points. */
const twoVerdicts =
  /(?<=punkt \d{1,2}[a-z]?),? og (?=(?:godkend|forkast|afvis|anbefal|udsætt|udsatt)\p{L}{1,6} (?:\p{L}+ )?punkt \d)/u;

/** Sentences end at a full stop before a capital; "pkt. 3", "nov. 2023" and "nr. 8" do not end one. */
export const sentencesOf = (line: string): string[] => {
  const sentences: string[] = [];
  for (const piece of line.split(/(?<=[.!?]["']?) (?=[\p{Lu}"'(])/u)) {
    const before = sentences.at(-1);
    if (before !== undefined && endsInAbbreviation(before)) sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences
    .flatMap((sentence) => sentence.split(twoVerdicts))
    .map((sentence) => sentence.trim().slice(0, longest))
    .filter((sentence) => sentence !== '');
};

const endsInAbbreviation = (sentence: string): boolean => {
  const last = sentence
    .slice(sentence.lastIndexOf(' ') + 1)
    .replace(/\.$/u, '')
    .toLowerCase();
  return abbreviations.has(last) || /^\p{Lu}$/u.test(sentence.slice(sentence.lastIndexOf(' ') + 1, -1));
};
