import { releasedDate } from './copenhagen-time.ts';
import type { Committee, CommitteeList, Sitting } from './first-agenda.ts';
import type { Publishing, Step, Story } from './story.ts';

/** A publication as it now stands on the site. */
export type Standing = { publishing: Publishing; releasedAt: string };

/** What stands on the site after these steps, by id. */
export function standing(steps: readonly Step[]): Map<string, Standing> {
  const now = new Map<string, Standing>();
  for (const { at, publish, withdraw } of steps) {
    if (publish) now.set(publish.id, { publishing: publish, releasedAt: now.get(publish.id)?.releasedAt ?? at });
    if (withdraw !== undefined) now.delete(withdraw);
  }
  return now;
}

/** The list of committees: those of the whole story, also before anything of theirs is out, as on a real site. */
export function committeeList({ steps }: Story, now: Map<string, Standing>): CommitteeList {
  const groups: CommitteeList['Udvalg'] = {};
  for (const { committee, group } of committeesOf(steps)) {
    const meetings = [...now.values()].filter(({ publishing }) => publishing.committee.Id === committee.Id);
    const Moeder = meetings.map(listEntry).sort(newestFirst);
    groups[group] = [...(groups[group] ?? []), { ...committee, Moeder }];
  }
  return { Udvalg: groups };
}

const listEntry = ({ publishing, releasedAt }: Standing): Sitting => ({
  ...publishing.sitting,
  Id: publishing.id,
  ReleasedDate: releasedDate(releasedAt),
  Moededeltagere: null,
});

const newestFirst = (one: Sitting, other: Sitting) =>
  Date.parse(other.MeetingBeginUtc) - Date.parse(one.MeetingBeginUtc) ||
  Date.parse(other.ReleasedDate ?? '') - Date.parse(one.ReleasedDate ?? '');

/** Each committee once, under its latest name, by name. */
function committeesOf(steps: readonly Step[]): { committee: Committee; group: string }[] {
  const found = new Map(steps.flatMap(({ publish }) => (publish ? [[publish.committee.Id, publish] as const] : [])));
  return [...found.values()].sort((one, other) => one.committee.Navn.localeCompare(other.committee.Navn, 'da'));
}
