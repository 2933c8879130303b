import { type Held, type HeldPlace, placeOf, type Quarantine } from '../../shared/domain/quarantine.ts';
import { copiedRows } from './copied-rows.ts';

export const memoryQuarantine = (): Quarantine => {
  const rows = copiedRows<Held>();
  return {
    all: async () => rows.all(),
    at: async (place) => rows.get(rowKey(place)),
    hold: async (held) => rows.put(rowKey(placeOf(held)), held),
    judge: async (held, verdict) => {
      const now = rows.get(rowKey(placeOf(held)));
      if (now === null || now.key !== held.key) return 'no-longer-held';
      rows.put(rowKey(placeOf(held)), { ...now, verdict });
      return 'judged';
    },
    letGo: async (place) => rows.remove(rowKey(place)),
  };
};

const rowKey = ({ sourceId, publicationId }: HeldPlace): string =>
  publicationId === null ? `${sourceId}#LIST` : `${sourceId}#PUBLICATION#${publicationId}`;
