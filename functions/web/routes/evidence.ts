import { Hono } from 'hono';
import { letterOf } from '../../../shared/channels/letter.ts';
import { isAboutItem } from '../../../shared/domain/change.ts';
import { meetingId } from '../../../shared/domain/ids.ts';
import { sourceOfMeeting } from '../../../shared/domain/meeting-id.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { notFoundPage } from '../pages/answer-pages.ts';
import { evidencePage } from '../pages/evidence-page.ts';
import type { WebDependencies } from '../web.ts';

/** A permanent public page for every revision that was told of; it knows nothing of who was told. */
export const evidenceRoutes = ({ revisions, states, watched }: WebDependencies): Hono =>
  new Hono().get('/besked/:meeting/:revision{[0-9]{1,6}}', async (context) => {
    const { meeting, revision: number } = context.req.param();
    const id = meetingId(meeting);
    const source = sourceOfMeeting(id);
    const municipality = watched.find(({ sourceId }) => sourceId === source)?.municipality;
    const revision = municipality === undefined ? null : await revisions.get(id, Number(number));
    if (revision === null || municipality === undefined) return context.html(notFoundPage(), 404);
    const state = await states.get(source);
    const known = { municipality, sourceReadAt: state?.lastReadAt ?? null, publicUrl: context.req.url };
    return context.html(evidencePage(letterOf({ revision, alert: { matches: everyItem(revision) } }, known), revision));
  });

/** One match an item, and one for the meeting as a whole. */
const everyItem = ({ changes }: Revision) => {
  const positions = changes.map((change, index) => ({
    item: isAboutItem(change) ? `${change.item.number}|${change.item.title}` : '',
    index,
  }));
  return [...Map.groupBy(positions, ({ item }) => item).values()].map((own) => ({
    changes: own.map(({ index }) => index),
    // All of an agenda that has come out is shown, as to who follows all of it.
    because: [{ by: 'source' } as const],
  }));
};
