import { existsSync, readFileSync } from 'node:fs';
import { firstagendaReader } from '../../shared/sources/firstagenda/firstagenda-reader.ts';
import { problemInWords } from '../../shared/sources/problem.ts';
import { type LabelledDecision, labelFrom, rowsOf } from './labelled-decision.ts';

// Real decisions of Greve 2022-24, labelled by hand. They are not part of this repository, so they may be missing.
const folder = new URL('../../../shared/data/', import.meta.url);
const file = new URL('decisions-labelled.tsv', folder);

export const hasGreve = existsSync(file);

/** The labelled decisions of Greve; each with its item's number of recommendation points where the publication is at hand, else 0. */
export const greve = (): LabelledDecision[] => {
  const pointsIn = rememberedPoints();
  return rowsOf(readFileSync(file, 'utf8')).map(({ kind = '', meeting_id = '', item_id = '', text = '' }) => ({
    label: labelFrom(kind),
    from: `Greve ${item_id}`,
    points: pointsIn(meeting_id).get(item_id) ?? 0,
    text,
    note: '',
  }));
};

type PointsByItem = ReadonlyMap<string, number>;

const rememberedPoints = (): ((meeting: string) => PointsByItem) => {
  const read = new Map<string, PointsByItem>();
  return (meeting) => {
    const points = read.get(meeting) ?? pointsByItem(meeting);
    read.set(meeting, points);
    return points;
  };
};

const pointsByItem = (meeting: string): PointsByItem => {
  const publication = new URL(`firstagenda-greve/${meeting}.json`, folder);
  if (!existsSync(publication)) return new Map();
  const read = firstagendaReader.read(readFileSync(publication, 'utf8'), { origin: null, name: meeting });
  if (!read.ok) throw new Error(`${meeting} cannot be read: ${problemInWords(read.problem)}`);
  return new Map(read.value.items.map((item) => [item.sourceItemId ?? '', item.recommendations.length]));
};
