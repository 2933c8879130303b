import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aWatch, shown } from '../../support/a-watch.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';
import { ballerup } from '../../support/ballerup.ts';

const attachments = Array.from({ length: 23 }, (_, index) =>
  anAttachment({ sourceAttachmentId: `gammel-${index}`, name: `Bilag ${index + 1}` }),
);
const agenda = aPublication({
  publicationId: publicationId('z-foerste-udgave'),
  items: [anItem({ sourceItemId: 'gammelt-punkt', attachments })],
});
/** The same agenda under ids that are new from top to bottom. */
const again = aPublication({
  publicationId: publicationId('a-anden-udgave'),
  items: [
    anItem({
      sourceItemId: 'nyt-punkt',
      attachments: attachments.map((attachment, index) => ({ ...attachment, sourceAttachmentId: `ny-${index}` })),
    }),
  ],
});
const withFewer = {
  ...again,
  items: again.items.map((item) => ({ ...item, attachments: item.attachments.slice(0, 21) })),
};

/** The agenda was captured; ten minutes later its id is gone, and the list shows another one instead. */
const replacedBy = async (later: typeof agenda) => {
  const world = await aWatch();
  world.shows(shown(agenda));
  await world.look();
  world.clock.pass(10);
  world.shows(shown(later));
  return world;
};

describe('an agenda that is put out again under new ids', () => {
  it('is the same meeting, and nothing is told when it says the same', async () => {
    const { look, meetings, clock } = await replacedBy(again);
    expect(await look()).toEqual([]);
    clock.pass(40);
    expect(await look()).toEqual([]);
    expect(await meetings()).toHaveLength(1);
  });

  it('tells of the two attachments that it no longer has', async () => {
    const { look } = await replacedBy(withFewer);
    expect(await look()).toMatchObject([
      {
        changes: [
          { kind: 'attachment-removed', attachment: { name: 'Bilag 22' } },
          { kind: 'attachment-removed', attachment: { name: 'Bilag 23' } },
        ],
      },
    ]);
  });

  it('stands, also when the site still answers for the old id, or is asked for it late', async () => {
    const { look, shows, clock, records } = await replacedBy(withFewer);
    await look();
    const old = (await records.ofSource(ballerup)).find(({ listed }) => listed.publicationId === agenda.publicationId);
    expect(old).toMatchObject({ unlistedAt: clock.now().toISOString() });
    clock.pass(10);
    shows(shown(withFewer));
    expect(await look()).toEqual([]);
  });

  it('takes turns with nobody when both ids stay in the list', async () => {
    const world = await aWatch();
    world.shows(shown(agenda, { releasedAt: '2026-04-09T08:00:00.000Z' }));
    await world.look();
    world.shows(
      shown(agenda, { releasedAt: '2026-04-09T08:00:00.000Z' }),
      shown(withFewer, { releasedAt: '2026-04-10T08:00:00.000Z' }),
    );
    world.clock.pass(10);
    expect(await world.look()).toHaveLength(1);
    world.clock.pass(10);
    expect(await world.look()).toEqual([]);
  });
});
