import type { KnownCase } from './cases.ts';

/** What was decided: `postponed` puts the item itself off, `puts-off` another one. */
export type DecisionState = {
  text: string;
  nature: 'plain' | 'postponed' | 'withdrawn' | 'puts-off';
  target: string | null;
};

export type FileState = { name: string; version: number };

export type ItemState = KnownCase & {
  /** How often its report and its recommendations have been rewritten. */
  report: number;
  points: number;
  files: FileState[];
  decision: DecisionState | null;
};

/** How a meeting stands on its site. Items are known by their key, which no page shows. */
export type MeetingState = { stage: 'agenda' | 'minutes'; startsAt: string; place: string; items: ItemState[] };

export const newItem = (known: KnownCase): ItemState => ({ ...known, report: 0, points: 0, files: [], decision: null });

export const numberOf = ({ items }: MeetingState, key: string): string =>
  String(items.findIndex((item) => item.key === key) + 1);

/** What stands in the place's stead when a meeting is called off. */
export const calledOff = 'Aflyst';
