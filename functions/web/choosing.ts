import type { CommitteesOf } from './kept-committees.ts';
import { nameCommittees } from './known-committees.ts';
import type { WantedForm } from './sign-up-form.ts';
import type { WebDependencies } from './web.ts';

type Read<Form> = { success: true; data: Form } | { success: false; error: { issues: { message: string }[] } };
type Judged<Form> = { form: Form } | { error: string };

/** What was chosen, against what there is to choose: the municipalities watched, and their committees. */
export const judgeChoice = async <Form extends WantedForm>(
  read: Read<Form>,
  { watched, committeesOf }: Pick<WebDependencies, 'watched'> & { committeesOf: CommitteesOf },
): Promise<Judged<Form>> => {
  if (!read.success) return { error: read.error.issues[0]?.message ?? 'Formularen er ikke udfyldt.' };
  const source = watched.find(({ sourceId: id }) => id === read.data.kommune);
  if (source === undefined) return { error: 'Den kommune læser vi ikke.' };
  const { wishes } = read.data;
  if (!wishes.some(({ by }) => by === 'committee')) return { form: read.data };
  const named = nameCommittees(wishes, await committeesOf(source.sourceId));
  return 'unknown' in named ? { error: notKnown(named) } : { form: { ...read.data, wishes: named.wishes } };
};

/** A semicolon, because names hold commas, and the field takes one between two committees. */
const notKnown = ({ unknown, nearest }: { unknown: string; nearest: readonly string[] }): string =>
  `Vi kender ikke »${unknown}«. Skriv udvalgets navn, som det står i referaterne, for eksempel: ${nearest.join('; ')}.`;
