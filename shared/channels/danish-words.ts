import type { Decision, DecisionKind } from '../domain/decision.ts';
import type { Wish } from '../domain/subscription.ts';
import type { NewsKind, ToldItem } from '../domain/telling.ts';
import { findTopic } from '../domain/topics/topics.ts';

const decisionLabels: Record<DecisionKind | 'split', string> = {
  approved: 'godkendt',
  'approved-with-remark': 'godkendt med bemærkning',
  noted: 'taget til efterretning',
  recommended: 'anbefalet',
  'recommended-with-remark': 'anbefalet med bemærkning',
  'recommended-against': 'ikke anbefalet',
  rejected: 'ikke godkendt',
  postponed: 'udsat',
  'sent-back': 'sendt tilbage',
  referred: 'sendt videre',
  withdrawn: 'taget af dagsordenen',
  discussed: 'drøftet',
  briefed: 'orientering givet',
  elected: 'udpeget',
  'no-position': 'ingen stilling taget',
  nothing: 'intet at bemærke',
  'not-released': 'beslutning ikke frigivet',
  empty: 'uden tekst',
  other: 'anden beslutning',
  unclear: 'uklar',
  split: 'delt',
};

/** What a decision is called: "godkendt med bemærkning". */
export const decisionLabel = (kind: Decision['kind']): string => decisionLabels[kind];

const newsLabels: Record<Exclude<NewsKind, 'decided'>, string> = {
  postponed: 'Udsat',
  withdrawn: 'Taget af dagsordenen',
  edited: 'Rettet efter offentliggørelse',
  retracted: 'Beslutningen er fjernet',
  absent: 'Står ikke længere på listen',
  added: 'Nyt punkt',
  attachment: 'Nyt bilag',
};

/** What happened to an item, as a heading says it: "Udsat til næste møde", "Godkendt med bemærkning". */
export const newsLabel = ({ news, decision, postponed, stage }: ToldItem): string => {
  if (news === 'decided') return capitalised(decidedAs(decision));
  if (news === 'postponed') return postponed?.until ? `Udsat til ${postponed.until}` : newsLabels.postponed;
  if (news === 'absent' && stage === 'with-minutes') return 'På dagsordenen, men ikke i referatet';
  if (news === 'edited' && stage !== 'after-publication') return 'Beslutningen er ændret';
  return newsLabels[news];
};

/** What a reader follows: "emnet Skole i Ballerup". */
export const wishInWords = (wish: Wish, municipality: string): string => {
  switch (wish.by) {
    case 'source':
      return `alt fra ${municipality}`;
    case 'committee':
      return `${wish.committee} i ${municipality}`;
    case 'topic':
      return `emnet ${findTopic(wish.topic)?.label ?? wish.topic} i ${municipality}`;
    case 'word':
      return `ordet »${wish.word}« i ${municipality}`;
    case 'case':
      return `sagen ${wish.caseNumber} i ${municipality}`;
  }
};

/** Alone, without the words beside them, these would not say what they are. */
const decidedAs = (decision: Decision | null): string => {
  if (decision === null) return 'besluttet';
  if (decision.kind === 'split') return 'delt beslutning';
  return decision.kind === 'unclear' ? 'beslutning (vi er ikke sikre på hvilken)' : decisionLabel(decision.kind);
};

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** Cuts a long text at a word's end and says so with an ellipsis; `most` counts UTF-16 units, as Slack and mail do. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  // A sign of two units is not cut in half: half of one is no text.
  return `${(end > most / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/u, '')).trimEnd()}…`;
};
