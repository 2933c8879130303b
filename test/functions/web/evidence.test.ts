import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import { meetingId } from '../../../shared/domain/ids.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';
import { aWeb } from './a-web.ts';

const page = `/besked/${aRevision().meetingId}/1`;

const textOf = async (items: Parameters<typeof aMeeting>[0]) => {
  const { open, revisions } = aWeb();
  await revisions.addOnce(aRevision({ meeting: aMeeting({ stage: 'minutes', ...items }) }), noFollows);
  return (await open(page)).text();
};

const editedText = async (before: string, after: string) => {
  const { open, revisions } = aWeb();
  const minutes = (text: string) =>
    aMeeting({ stage: 'minutes', items: [anItem({ sections: [{ heading: 'Økonomi', text }] })] });
  const changes = compareMeetings(minutes(before), minutes(after));
  await revisions.addOnce(aRevision({ meeting: minutes(after), changes }), noFollows);
  return (await open(page)).text();
};

describe('the evidence page', () => {
  it('shows what was decided, where it was read, when, and its hash', async () => {
    const text = await textOf({ items: [anItem({ decision: aDecision('Godkendt.') })] });
    expect(text).toContain('Punkt 8: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune');
    expect(text).toContain('<blockquote>Godkendt.</blockquote>');
    expect(text).toContain('https://dagsorden.ballerup.dk/api/agenda/dagsorden/referat-1');
    expect(text).toContain('15. april kl. 10.59');
    expect(text).toContain('a'.repeat(64));
  });

  it('shows every item of the revision, whoever was told of it', async () => {
    const first = anItem({
      number: '1',
      title: 'Godkendelse af dagsorden',
      caseNumber: null,
      decision: aDecision('Godkendt med bemærkning om, at sag nr. 8 udsættes til næste møde i udvalget.'),
    });
    const text = await textOf({ items: [first, anItem({ decision: aDecision('Udsættes') })] });
    expect(text).toContain('Punkt 1: Godkendelse af dagsorden');
    expect(text).toContain('Punkt 8: Årsberetning');
  });

  it('shows every item of an agenda that has come out', async () => {
    const { open, revisions } = aWeb();
    const meeting = aMeeting({ items: [anItem(), anItem({ number: '9', title: 'Ny skole', caseNumber: null })] });
    await revisions.addOnce(aRevision({ meeting, changes: compareMeetings(null, meeting) }), noFollows);
    const text = await (await open(page)).text();
    expect(text).toContain('Punkt 8: Årsberetning');
    expect(text).toContain('Punkt 9: Ny skole');
    expect(text).not.toContain('fordi');
  });

  it('shows the words before and after an edit', async () => {
    const { open, revisions } = aWeb();
    const change = {
      kind: 'decision-reworded',
      stage: 'after-publication',
      path: 'items/8/decision',
      item: anItem(),
      pairing: { by: 'case-number', sure: 1 },
      before: aDecision('Godkendt.'),
      after: aDecision('Afvist.'),
    } as const;
    await revisions.addOnce(aRevision({ changes: [change] }), noFollows);
    const text = await (await open(page)).text();
    expect(text).toContain('Rettet efter offentliggørelse');
    expect(text).toMatch(/Før<\/p><blockquote><del>Godkendt\.<\/del><\/blockquote>[\s\S]*Nu<\/p>[\s\S]*<ins>Afvist\.</);
  });

  it('marks the words that an edit took away and put in, and says what the marks mean', async () => {
    const text = await editedText('Der gives tilskud til havnen i Måløv.', 'Der gives afslag til havnen i Måløv.');
    expect(text).toContain('<blockquote>Der gives <del>tilskud</del> til havnen i Måløv.</blockquote>');
    expect(text).toContain('<blockquote>Der gives <ins>afslag</ins> til havnen i Måløv.</blockquote>');
    expect(text).toContain('er overstreget under »Før«');
  });

  it('shows marked words as text, whatever they say', async () => {
    const text = await editedText('Der gives <del>nej</del> i Måløv.', 'Der gives <script>ja</script> i Måløv.');
    expect(text).not.toMatch(/<script/iu);
    expect(text).toContain('&lt;<ins>script</ins>&gt;');
  });

  it('shows that a meeting was moved', async () => {
    const { open, revisions } = aWeb();
    const moved = aMeeting({ startsAt: '2026-04-21T06:00:00.000Z' });
    await revisions.addOnce(aRevision({ meeting: moved, changes: compareMeetings(aMeeting(), moved) }), noFollows);
    const text = await (await open(page)).text();
    expect(text).toContain('Mødet er flyttet til tirsdag 21. april 2026 kl. 08.00');
    expect(text).toContain('Før: tirsdag 14. april 2026 kl. 08.00');
  });

  it('shows what a page says as text, whatever it says', async () => {
    const evil = '<script>alert("x")</script><img src=x onerror=alert(1)>';
    const text = await textOf({
      committee: `Udvalget ${evil}`,
      link: `https://dagsorden.ballerup.dk/"onmouseover="alert(1)`,
      items: [
        anItem({
          title: evil,
          number: evil,
          caseNumber: evil,
          link: `https://dagsorden.ballerup.dk/"><script>`,
          decision: aDecision(`Godkendt. ${evil}`),
          attachments: [anAttachment({ name: evil })],
        }),
      ],
    });
    expect(text).not.toMatch(/<script|<img|"onmouseover/i);
    expect(text).toContain('&lt;script&gt;');
  });

  it.each([
    ['a revision that is not there', `/besked/${aRevision().meetingId}/2`],
    ['a revision that is no number', `/besked/${aRevision().meetingId}/1x`],
    ['a revision with too many digits', `/besked/${aRevision().meetingId}/10000000`],
    ['a municipality that is not watched', '/besked/greve.byraadet.20260414T0600/1'],
    ['no meeting at all', '/besked/%00/1'],
  ])('is not found for %s', async (_, path) => {
    const { open, revisions } = aWeb();
    await revisions.addOnce(aRevision(), noFollows);
    await revisions.addOnce(aRevision({ meetingId: meetingId('greve.byraadet.20260414T0600') }), noFollows);
    const answer = await open(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Siden findes ikke');
  });
});
