import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aPublication } from '../../support/a-publication.ts';
import { pageOf } from '../../support/a-source.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';
import { ballerup } from '../../support/ballerup.ts';
import { aCapture, april } from './a-capture.ts';

const agenda = aPublication({ publicationId: publicationId('dagsorden-1') });
const decided = (text: string) =>
  aPublication({ stage: 'minutes', items: [anItem({ number: '8', decision: aDecision(text) })] });

describe('capturing a publication', () => {
  it('makes the first revision of its meeting, and announces it', async () => {
    const { publish, capture, latest, announced, clock } = aCapture();
    const minutes = decided('Godkendt.');
    await publish(minutes);
    await capture(minutes);
    const page = pageOf(minutes, clock.now());
    expect(await latest()).toMatchObject({
      meetingId: april,
      number: 1,
      silent: false,
      capturedAt: clock.now().toISOString(),
      changes: [{ kind: 'minutes-published' }, { kind: 'decision-recorded' }],
      evidence: { url: page.url, sha256: page.sha256, fetchedAt: page.fetchedAt },
    });
    expect(announced()).toEqual([1]);
  });

  it('keeps the page as evidence', async () => {
    const { publish, capture, pages, clock } = aCapture();
    await publish(agenda);
    await capture(agenda);
    const { sha256, body } = pageOf(agenda, clock.now());
    expect(await pages.get(sha256)).toEqual(Uint8Array.from(body));
  });

  it('adds nothing when a second look finds the same, but for white space, links and the order of attachments', async () => {
    const { publish, capture, latest, announced, clock } = aCapture();
    const attachments = [anAttachment({ name: 'Bilag 1' }), anAttachment({ name: 'Bilag 2' })];
    const minutes = { ...decided('Godkendt.'), items: [anItem({ decision: aDecision('Godkendt.'), attachments })] };
    await publish(minutes);
    await capture(minutes);
    clock.pass(10);
    const same = anItem({
      decision: aDecision(' Godkendt.  '),
      attachments: attachments.toReversed(),
      link: 'https://dagsorden.ballerup.dk/vis?id=ny',
    });
    await publish({ ...minutes, items: [same] });
    await capture(minutes);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(announced()).toEqual([1]);
  });

  it('adds a second revision when a decision was rewritten after publication', async () => {
    const { publish, capture, latest, announced } = aCapture();
    await publish(decided('Godkendt.'));
    await capture(decided(''));
    await publish(decided('Ikke godkendt.'));
    await capture(decided(''));
    expect(await latest()).toMatchObject({
      number: 2,
      changes: [
        {
          kind: 'decision-reworded',
          stage: 'after-publication',
          before: { text: 'Godkendt.' },
          after: { text: 'Ikke godkendt.' },
        },
      ],
    });
    expect(announced()).toEqual([1, 2]);
  });

  it('tells of a change back as well: A, B and A are three revisions', async () => {
    const { publish, capture, announced } = aCapture();
    for (const text of ['Godkendt.', 'Afvist.', 'Godkendt.']) {
      await publish(decided(text));
      await capture(decided(''));
    }
    expect(announced()).toEqual([1, 2, 3]);
  });

  it('keeps a revision in silence when nothing in it is worth telling', async () => {
    const { publish, capture, latest, announced } = aCapture();
    await publish(agenda);
    await capture(agenda);
    const people = [{ name: 'Musa Kekec', party: 'A', role: null, absent: false }];
    await publish({ ...agenda, participants: people });
    await capture(agenda);
    expect(await latest()).toMatchObject({ number: 2, changes: [], meeting: { participants: people } });
    expect(announced()).toEqual([1]);
  });

  it('opens a postponement for an item that is put off', async () => {
    const { publish, capture, register } = aCapture();
    await publish(decided('Udsættes til næste møde.'));
    await capture(decided(''));
    expect(await register.ofSource(ballerup)).toMatchObject([
      { itemNumber: '8', caseNumber: '15.00.00-A00-23-26', until: 'næste møde', status: 'open' },
    ]);
  });

  it('does not know what to do with a publication that nobody listed', async () => {
    await expect(aCapture().capture(agenda)).rejects.toThrow('No record of publication');
  });
});
