import { describe, expect, it } from 'vitest';
import { judged, shown } from '../../../infra/cli/held-command/held-command.ts';
import { heldId } from '../../../infra/cli/held-command/held-id.ts';
import { publicationId, sourceId } from '../../../shared/domain/ids.ts';
import { aHeldCapture, aHeldList } from '../../support/a-held-capture.ts';
import { aPublication } from '../../support/a-publication.ts';
import { memoryQuarantine } from '../../support/memory-quarantine.ts';

const capture = aHeldCapture();
const list = aHeldList({ sourceId: sourceId('greve') });

const holding = async (...held: (typeof capture | typeof list)[]) => {
  const quarantine = memoryQuarantine();
  for (const one of held) await quarantine.hold(one);
  return quarantine;
};
const everything = { json: false, source: undefined };

describe('what is held', () => {
  it('is shown with where, why, since when and how it looked', async () => {
    expect(await shown(await holding(capture, list), everything)).toBe(
      [
        `${heldId(capture)}  ballerup  Uddannelses-, Erhvervs- og Beskæftigelsesudvalget, 14. april 2026 kl. 08.00  ${capture.evidence.url}`,
        '    11 of 12 items are gone (items: 12 before, 1 now)',
        '    seen 15. april kl. 11.00, believed when a look half an hour later shows the same',
        '',
        `${heldId(list)}  greve  the list of publications`,
        '    3 publications where there were 1400 (publications: 1400 before, 3 now)',
        '    seen 15. april kl. 11.00, believed when a look half an hour later shows the same',
        '',
      ].join('\n'),
    );
  });

  it('is shown of one source when that is asked for', async () => {
    const said = await shown(await holding(capture, list), { json: false, source: 'greve' });
    expect(said).toContain('greve');
    expect(said).not.toContain('ballerup');
  });

  it('is nothing, most of the time', async () => {
    expect(await shown(await holding(), everything)).toBe('nothing is held\n');
    expect(await shown(await holding(), { ...everything, json: true })).toBe('[]\n');
  });

  it('is shown as JSON, with the titles that were seen', async () => {
    const [first] = JSON.parse(await shown(await holding(capture), { ...everything, json: true }));
    expect(first).toMatchObject({
      id: heldId(capture),
      what: 'capture',
      source: 'ballerup',
      meeting: capture.meetingId,
      why: capture.why,
      since: capture.firstSeenAt,
      before: 12,
      after: 1,
      verdict: null,
      items: [{ number: '8', title: capture.content.publication.items[0]?.title }],
    });
  });

  it('cannot speak to the terminal, whatever the page was called', async () => {
    const publication = aPublication({ committee: 'Byrådet\u001b[2J\u202e' });
    const hostile = aHeldCapture({ content: { publication, releasedAt: null } });
    expect(await shown(await holding(hostile), everything)).toContain('Byrådet[2J,');
  });
});

describe('a verdict on what is held', () => {
  it.each([
    ['released', 'believed at the next look'],
    ['dropped', 'not believed until the site shows something else'],
  ] as const)('is kept, and shown: %s', async (verdict, words) => {
    const quarantine = await holding(capture, list);
    expect(await judged(quarantine, { verdict, id: heldId(capture) })).toBe(
      `${verdict}: ballerup, 11 of 12 items are gone\n`,
    );
    expect(await quarantine.all()).toEqual([{ ...capture, verdict }, list]);
    expect(await shown(quarantine, everything)).toContain(words);
  });

  it('is refused for an id that nothing is held by', async () => {
    await expect(judged(await holding(capture), { verdict: 'released', id: 'x'.repeat(80) })).rejects.toThrow(
      'nothing is held by the id',
    );
  });

  it('never meets what has taken the place of what was shown', async () => {
    const quarantine = await holding(capture);
    const later = aHeldCapture({ key: 'another' });
    await quarantine.hold(later);
    await expect(judged(quarantine, { verdict: 'released', id: heldId(capture) })).rejects.toThrow();
    expect(await quarantine.all()).toEqual([later]);
  });

  it('is called by an id of our own, which a shell takes as it is', () => {
    expect(heldId(aHeldCapture({ publicationId: publicationId('$(rm -rf .)') }))).toMatch(/^[0-9a-f]{10}$/u);
  });
});
