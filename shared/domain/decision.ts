/** What a council can do with a point put before it: a closed set. `unclear` is a legitimate answer. */
export const decisionKinds = [
  'approved',
  'approved-with-remark',
  'noted',
  'recommended',
  'recommended-with-remark',
  'recommended-against',
  'rejected',
  'postponed',
  'sent-back',
  'referred',
  'withdrawn',
  'discussed',
  'briefed',
  'elected',
  'no-position',
  'nothing',
  'not-released',
  'empty',
  'other',
  'unclear',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One recommendation point's outcome, with the words it rests on. `point` is null when the decision is one for all. */
export type Outcome = { point: string | null; kind: DecisionKind; quote: string };

/** That another item of the same meeting is put off, written under this one ("sag nr. 8 ... udsættes"). */
export type PutOff = { itemNumber: string; until: string | null; quote: string };

/** How many, and who as printed: "(V)", "Liselott Blixt (UP-1)". A count is null where none is given. */
export type Ballot = { count: number | null; names: string[] };
export type Vote = { for: Ballot; against: Ballot; abstaining: Ballot };

/** Something promised to come back, in the decision's words, and the words that say by when. */
export type Commitment = { quote: string; dueWords: string | null };

/** What was decided under one item: the text as published, and how we read it. */
export type Decision = {
  /** `split` when the points were decided differently. */
  kind: DecisionKind | 'split';
  /** As published, white space normalised, attendance lines taken off. */
  text: string;
  outcomes: Outcome[];
  /** Where or until when a postponement goes, in the decision's own words ("næste møde"), when it says so. */
  postponedUntil: string | null;
  putsOff: PutOff[];
  /** Where the case was sent on or back to, in the decision's own words. */
  referredTo: string | null;
  votes: Vote[];
  /** Sentences in which the body adds something to what it decided. */
  remarks: string[];
  /** Sentences in which members or parties say why they were of another mind. */
  minority: string[];
  commitments: Commitment[];
};

/** Whether a decision says what was decided: an empty one, or one that is not released yet, does not. */
export const saysSomething = ({ kind }: Decision): boolean => kind !== 'empty' && kind !== 'not-released';
