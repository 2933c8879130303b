import { describe, expect, it } from 'vitest';
import { publicationId } from '../../shared/domain/ids.ts';
import type { PublicationOfSitting } from '../../shared/domain/merge-publications.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { publicationsToMerge } from '../../shared/domain/sitting-publications.ts';
import { aPublication } from '../support/a-publication.ts';
import { anItem } from '../support/an-item.ts';

const withItems = (id: string, titles: string[], overrides: Partial<Publication> = {}): PublicationOfSitting => ({
  publication: aPublication({
    publicationId: publicationId(id),
    items: titles.map((title, index) => anItem({ number: `${index + 1}`, title, caseNumber: null })),
    ...overrides,
  }),
  releasedAt: `2026-04-09T08:00:0${id.slice(-1)}.000Z`,
});
const merged = (publications: PublicationOfSitting[], unlisted: string[] = []) =>
  publicationsToMerge(publications, new Set(unlisted.map(publicationId))).map(
    ({ publication }) => `${publication.publicationId}${publication.supplementary ? ' adds' : ''}`,
  );
const [first, again] = [withItems('id-1', ['A', 'B', 'C']), withItems('id-2', ['A', 'B', 'D'])];
const rest = withItems('id-3', ['A', 'X', 'Y']);

describe('the publications of a sitting', () => {
  it('are merged as they are when there is one of each kind', () => {
    const minutes = withItems('id-2', ['A'], { stage: 'minutes' });
    const supplement = withItems('id-3', ['X'], { supplementary: true });
    expect(merged([first, minutes, supplement])).toEqual(['id-1', 'id-2', 'id-3 adds']);
  });

  it('are without the one whose place a listed one has taken', () => {
    expect(merged([first, again], ['id-1'])).toEqual(['id-2']);
  });

  it('are both there when both are listed, or neither is: the later release wins elsewhere', () => {
    expect(merged([first, again])).toEqual(['id-1', 'id-2']);
    expect(merged([first, again], ['id-1', 'id-2'])).toEqual(['id-1', 'id-2']);
  });

  it('keep an agenda that the list no longer shows when nothing has taken its place', () => {
    const supplement = withItems('id-2', ['X'], { supplementary: true });
    expect(merged([first, supplement], ['id-1'])).toEqual(['id-1', 'id-2 adds']);
  });

  it('are parts of one meeting when they hold different items, in whatever order we know them', () => {
    expect(merged([first, rest])).toEqual(['id-1', 'id-3 adds']);
    expect(merged([rest, first])).toEqual(['id-3 adds', 'id-1']);
  });

  it('are no parts when one says that the meeting is cancelled: it takes the place of the agenda', () => {
    const notice = withItems('id-2', ['Mødet er aflyst']);
    expect(merged([first, notice], ['id-1'])).toEqual(['id-2']);
    expect(merged([first, notice])).toEqual(['id-1', 'id-2']);
  });

  it('are parts also when the first part was put out twice', () => {
    expect(merged([first, again, rest])).toEqual(['id-1', 'id-2', 'id-3 adds']);
    expect(merged([first, again, rest], ['id-1'])).toEqual(['id-2', 'id-3 adds']);
  });
});
