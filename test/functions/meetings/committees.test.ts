import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../../support/a-watch.ts';
import { anItem } from '../../support/an-item.ts';

const morning = aPublication({ publicationId: publicationId('formiddag') });
const evening = aPublication({ publicationId: publicationId('aften'), startsAt: '2026-04-14T16:00:00.000Z' });

describe('a committee that meets twice on one day', () => {
  it('holds two meetings', async () => {
    const { look, shows, meetings } = await aWatch();
    shows(shown(morning), shown(evening));
    expect(kindsIn(await look())).toEqual(['agenda-published', 'agenda-published']);
    expect(await meetings()).toHaveLength(2);
  });

  it('holds one meeting when both publications are for the same hour', async () => {
    const { look, shows, meetings } = await aWatch();
    shows(shown(morning), shown({ ...evening, startsAt: morning.startsAt, supplementary: true }));
    await look();
    expect(await meetings()).toHaveLength(1);
  });
});

describe('a committee that is renamed', () => {
  const newName = 'Uddannelses-, Erhvervs- og Fritidsudvalget';
  it('holds one meeting, whose agenda came under the old name and whose minutes come under the new one', async () => {
    const { look, shows, meetings, clock } = await aWatch();
    shows(shown(morning));
    await look();
    clock.pass(10);
    const minutes = { ...morning, publicationId: publicationId('referat'), stage: 'minutes' as const };
    shows(shown({ ...morning, committee: newName }), shown({ ...minutes, committee: newName }));
    expect(kindsIn(await look())).toEqual(['minutes-published']);
    expect(await meetings()).toHaveLength(1);
  });

  it('is nothing to tell by itself', async () => {
    const { look, shows, clock } = await aWatch();
    shows(shown(morning));
    await look();
    clock.pass(10);
    shows(shown({ ...morning, committee: newName }, { fingerprint: 'nyt navn' }));
    expect(await look()).toEqual([]);
  });
});

describe('a meeting that is cancelled', () => {
  const notice = {
    ...morning,
    items: [anItem({ number: '1', title: 'Mødet er aflyst', caseNumber: null, recommendations: [] })],
  };

  it.each([
    ['on its own page', notice],
    ['by a notice under a new id', { ...notice, publicationId: publicationId('aflysning') }],
    ['in the place where it was to be held', { ...morning, place: 'AFLYST' }],
    ['on a page without any item', { ...morning, place: 'AFLYST', items: [] }],
  ])('is told as cancelled, in the words that say so: %s', async (_, says) => {
    const { look, shows, clock } = await aWatch();
    shows(shown(morning));
    await look();
    clock.pass(10);
    shows(shown(says));
    expect(await look()).toMatchObject([
      { changes: [{ kind: 'meeting-cancelled', quote: expect.stringMatching(/aflyst/iu) }] },
    ]);
    clock.pass(40);
    expect(await look()).toEqual([]);
  });
});

describe('a meeting that vanishes from the list', () => {
  it('is neither cancelled nor moved: nothing is told', async () => {
    const { look, shows, clock, revisions, meetings } = await aWatch();
    shows(
      shown(morning),
      shown(evening),
      shown({ ...evening, publicationId: publicationId('x'), supplementary: true }),
    );
    await look();
    const [meeting] = await meetings();
    clock.pass(10);
    shows(shown(evening), shown({ ...evening, publicationId: publicationId('x'), supplementary: true }));
    expect(await look()).toEqual([]);
    clock.pass(40);
    expect(await look()).toEqual([]);
    expect(meeting === undefined ? null : await revisions.latest(meeting)).toMatchObject({ number: 1 });
  });

  it('tells nothing when it is there again', async () => {
    const { look, shows, clock, meetings } = await aWatch();
    const third = shown({ ...evening, publicationId: publicationId('x'), supplementary: true });
    shows(shown(morning), shown(evening), third);
    await look();
    clock.pass(10);
    shows(shown(evening), third);
    await look();
    clock.pass(10);
    shows(shown(morning), shown(evening), third);
    expect(await look()).toEqual([]);
    expect(await meetings()).toHaveLength(2);
  });
});
