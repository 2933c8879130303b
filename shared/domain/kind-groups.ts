import type { ChangeKind } from './change.ts';

/** Kinds of change as people choose among them. */
export type KindGroup = { id: string; label: string; short: string; kinds: readonly ChangeKind[] };

export const kindGroups: readonly KindGroup[] = [
  {
    id: 'besluttet',
    label: 'Beslutninger',
    short: 'beslutninger',
    kinds: ['decision-recorded', 'case-decided'],
  },
  {
    id: 'udsat',
    label: 'Udsat, sat på igen eller glemt',
    short: 'udsættelser',
    kinds: ['item-postponed', 'item-returned', 'item-overdue'],
  },
  {
    id: 'nyt',
    label: 'Nye dagsordener og nye punkter',
    short: 'dagsordener',
    kinds: ['agenda-published', 'item-added'],
  },
  {
    id: 'vaek',
    label: 'Taget af dagsordenen, møder aflyst eller flyttet',
    short: 'aflysninger',
    kinds: ['item-withdrawn', 'item-absent', 'meeting-cancelled', 'meeting-moved'],
  },
  {
    id: 'rettet',
    label: 'Rettet, lukket eller åbnet bagefter',
    short: 'rettelser',
    kinds: ['decision-reworded', 'decision-withdrawn', 'item-reworded', 'item-retitled', 'item-closed', 'item-opened'],
  },
  {
    id: 'bilag',
    label: 'Bilag',
    short: 'bilag',
    kinds: ['attachment-added', 'attachment-removed', 'attachment-replaced'],
  },
];

/** The kinds of the groups that were chosen; null when none was: then what is told by default is told. */
export const kindsOfGroups = (chosen: readonly string[]): ChangeKind[] | null => {
  const kinds = kindGroups.filter(({ id }) => chosen.includes(id)).flatMap((group) => group.kinds);
  return kinds.length === 0 ? null : kinds;
};
