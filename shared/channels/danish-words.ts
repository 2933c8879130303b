import type { Decision, DecisionKind } from '../domain/decision.ts';
import type { Wish } from '../domain/subscription.ts';
import type { ToldItem } from '../domain/telling.ts';
import { findTopic } from '../domain/topics/topics.ts';
import { followUpLabel } from './follow-up-words.ts';

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

/** Those that always read the same. */
const newsLabels = {
  scheduled: 'På dagsordenen',
  withdrawn: 'Taget af dagsordenen',
  retracted: 'Beslutningen er fjernet',
  retitled: 'Ny titel',
  opened: 'Punktet er åbnet',
  closed: 'Punktet er lukket',
  'attachment-replaced': 'Bilag udskiftet',
  'attachment-removed': 'Bilag fjernet',
  attachment: 'Nyt bilag',
} as const;

/** What happened to an item, as a heading says it: "Udsat til næste møde", "Godkendt med bemærkning". Never surer than the source. */
export const newsLabel = (told: ToldItem): string => {
  const { news, decision, postponed, stage } = told;
  switch (news) {
    case 'decided':
      return capitalised(decidedAs(decision));
    case 'otherwise':
      return decision?.kind === 'split'
        ? 'Delt beslutning, på et punkt modsat indstillingen'
        : `${capitalised(decidedAs(decision))}, modsat indstillingen`;
    case 'postponed':
      return postponed?.until ? `Udsat til ${postponed.until}` : 'Udsat';
    case 'overdue':
    case 'returned':
    case 'case-decided':
      return followUpLabel(told, capitalised(decidedAs(decision)));
    case 'edited':
      return stage === 'after-publication' ? 'Rettet efter offentliggørelse' : 'Beslutningen er ændret';
    case 'reworded':
      return stage === 'after-publication' ? 'Ordlyd ændret efter offentliggørelse' : 'Ordlyd ændret';
    case 'reread':
      return `Vi læser nu beslutningen som: ${decidedAs(decision)}`;
    case 'absent':
      return absentLabel(told);
    case 'added':
      return addedLabel(told);
    case 'withdrawn':
      return newsLabels.withdrawn;
    default:
      return stage === 'after-publication' ? `${newsLabels[news]} efter offentliggørelse` : newsLabels[news];
  }
};

const absentLabel = ({ mergedInto, stage }: ToldItem): string => {
  if (mergedInto !== null) return `Lagt sammen med punkt ${mergedInto.number}`;
  if (stage === 'after-publication') return 'Fjernet fra referatet efter offentliggørelse';
  return stage === 'with-minutes' ? 'På dagsordenen, men ikke i referatet' : 'Står ikke længere på listen';
};

const addedLabel = ({ splitFrom, stage }: ToldItem): string => {
  if (splitFrom !== null) return `Udskilt fra punkt ${splitFrom.number}`;
  if (stage === 'before-meeting') return 'Nyt punkt';
  return stage === 'with-minutes' ? 'Kommet til efter dagsordenen' : 'Kommet til efter offentliggørelse';
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

/** What was decided, where no words stand beside it: "delt" alone would not say what it is. */
export const decidedAs = (decision: Decision | null): string => {
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
