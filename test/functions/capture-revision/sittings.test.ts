import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture } from './a-capture.ts';

const school = anItem({ number: '1', title: 'Skolestruktur', caseNumber: '17.00.00-A00-1-26' });
const bikes = anItem({ number: '2', title: 'Cykelsti på Hovedgaden', caseNumber: '05.04.00-A00-2-26' });
const agenda = aPublication({ publicationId: publicationId('dagsorden-1'), items: [school] });
const supplement = aPublication({ publicationId: publicationId('tillaeg-1'), supplementary: true, items: [bikes] });
const minutes = aPublication({
  publicationId: publicationId('referat-1'),
  stage: 'minutes',
  items: [school, bikes].map((item) => ({ ...item, decision: aDecision('Godkendt.') })),
});
const kindsOf = (revision: Awaited<ReturnType<ReturnType<typeof aCapture>['latest']>>) =>
  revision?.changes.map(({ kind }) => kind);

describe('a sitting of several publications', () => {
  it('is one meeting: the agenda, what a supplement adds, and then the minutes', async () => {
    const { publish, capture, latest } = aCapture();
    await publish(agenda);
    await capture(agenda);
    expect(kindsOf(await latest())).toEqual(['agenda-published']);
    await publish(supplement);
    await capture(supplement);
    expect(await latest()).toMatchObject({
      meeting: { items: [school, bikes] },
      changes: [{ kind: 'item-added', item: { number: '2' } }],
    });
    await publish(minutes);
    await capture(minutes);
    expect(await latest()).toMatchObject({ number: 3, meeting: { stage: 'minutes' } });
    expect(kindsOf(await latest())).toEqual(['minutes-published', 'decision-recorded', 'decision-recorded']);
  });

  it('does not change when an agenda is read again after the minutes', async () => {
    const { publish, capture, latest } = aCapture();
    for (const publication of [agenda, minutes, { ...agenda, items: [bikes] }]) {
      await publish(publication);
      await capture(publication);
    }
    expect(await latest()).toMatchObject({ number: 2, meeting: { stage: 'minutes' } });
  });

  it('does not move its older agendas when the clock goes on', async () => {
    const { publish, capture, latest, clock } = aCapture();
    for (const publication of [agenda, supplement, agenda, supplement]) {
      await publish(publication);
      clock.pass(10);
      await capture(publication);
    }
    expect(await latest()).toMatchObject({ number: 2 });
  });
});

describe('a publication that was there when the source was first seen', () => {
  it('is a silent baseline, kept and never told', async () => {
    const { publish, capture, latest, announced } = aCapture();
    await publish(minutes, { firstSight: true });
    await capture(minutes);
    expect(await latest()).toMatchObject({ number: 1, silent: true });
    expect(announced()).toEqual([]);
  });

  it('is silent for each publication of the sitting, and not for what changes afterwards', async () => {
    const { publish, capture, latest, announced } = aCapture();
    await publish(agenda, { firstSight: true });
    await publish(minutes, { firstSight: true });
    await capture(agenda);
    await capture(minutes);
    expect(announced()).toEqual([]);
    await publish({ ...minutes, items: [school, { ...bikes, decision: aDecision('Afvist.') }] }, { firstSight: true });
    await capture(minutes);
    expect(await latest()).toMatchObject({ number: 3, silent: false });
    expect(announced()).toEqual([3]);
  });
});
