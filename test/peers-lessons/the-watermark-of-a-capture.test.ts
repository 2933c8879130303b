import { describe, expect, it } from 'vitest';
import { aPublication } from '../support/a-publication.ts';
import { aWatch, shown } from '../support/a-watch.ts';

const agenda = aPublication();

type World = Awaited<ReturnType<typeof aWatch>>;

/** The step fails once, as when the program dies there. */
const fails = <Given extends unknown[], Answer>(step: (...given: Given) => Promise<Answer>) => {
  let hasFailed = false;
  return async (...given: Given): Promise<Answer> => {
    if (hasFailed) return step(...given);
    hasFailed = true;
    throw new Error('The program died here.');
  };
};

const failing = {
  'the page is kept': ({ pages }: World) => Object.assign(pages, { keep: fails(pages.keep) }),
  'what it says is kept': ({ records }: World) => Object.assign(records, { saveContent: fails(records.saveContent) }),
  'the revision is written': ({ revisions }: World) => Object.assign(revisions, { addOnce: fails(revisions.addOnce) }),
  'it is marked as announced': ({ revisions }: World) =>
    Object.assign(revisions, { markAnnounced: fails(revisions.markAnnounced) }),
  'the watermark is set': ({ records }: World) => Object.assign(records, { markCaptured: fails(records.markCaptured) }),
} as const;
const toldAgain = ['the page is kept', 'what it says is kept', 'the revision is written', 'it is marked as announced'];

describe('the watermark of a capture', () => {
  it.each(Object.keys(failing) as (keyof typeof failing)[])(
    'is not moved first, and repeats no revision: a crash before %s loses and doubles nothing',
    async (step) => {
      const world = await aWatch();
      failing[step](world);
      world.shows(shown(agenda));
      await expect(world.look()).rejects.toThrow('died here');
      world.clock.pass(61);
      const told = await world.look();
      expect(told.map(({ number }) => number)).toEqual(toldAgain.includes(step) ? [1] : []);
      world.clock.pass(10);
      expect(await world.look()).toEqual([]);
      const [meetingId] = await world.meetings();
      expect(meetingId && (await world.revisions.latest(meetingId))).toMatchObject({ number: 1 });
    },
  );
});

describe('the watermark of a list', () => {
  it('is not moved first: a list that was recorded in part is recorded whole by the next poll', async () => {
    const world = await aWatch();
    const { records } = world;
    Object.assign(records, { saveListed: fails(records.saveListed) });
    world.shows(shown(agenda));
    await expect(world.look()).rejects.toThrow();
    world.clock.pass(10);
    expect(await world.look()).toHaveLength(1);
  });

  it('is not set at the very end alone: a poll that died after it asked does not ask for all again', async () => {
    const world = await aWatch();
    const { states } = world;
    Object.assign(states, { put: fails(states.put) });
    world.shows(shown(agenda));
    await expect(world.look()).rejects.toThrow();
    world.clock.pass(10);
    expect(await world.look()).toEqual([]);
    world.clock.pass(60);
    expect(await world.look()).toHaveLength(1);
  });
});
