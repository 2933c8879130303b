import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonActions, writeButtonValue } from '../../../shared/channels/slack/button-values.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { changedItem } from '../../../shared/domain/change.ts';
import type { SubscriptionId } from '../../../shared/domain/ids.ts';
import { treatmentsIn } from '../../../shared/domain/register/case-history.ts';
import type { Treatment } from '../../../shared/domain/register/sitting.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anAlert } from '../../support/an-alert.ts';
import { anItem } from '../../support/an-item.ts';
import { aSlackApp, place, type RunningSlackApp } from './a-slack-app.ts';

const item = anItem({ number: '8', title: 'Årsberetning 2025 <b>', caseNumber: '15.00.00-A00-23-26' });
const reworded: Change = {
  kind: 'decision-reworded',
  stage: 'after-publication',
  path: 'items/8/decision',
  item: changedItem(item),
  pairing: null,
  before: aDecision('Udvalget godkendte *indstillingen* den 14. april.'),
  after: aDecision('Udvalget tog *indstillingen* til efterretning den 14. april.'),
};
const revision = aRevision({ number: 2, changes: [reworded] });

describe('A button in a message', () => {
  const ofCase: Treatment[] = [];
  let app: RunningSlackApp;
  beforeEach(async () => {
    app = await aSlackApp({
      held: { committeesOf: async () => [], ofCommittee: async () => [], ofCase: async () => ofCase },
    });
    await app.revisions.addOnce(revision, noFollows);
    await app.say('følg ord radikalisering');
  });
  afterEach(() => app.stop());

  /** `alertId`: null for one that the ledger keeps no longer; `ledBy`: what was followed when it was raised. */
  const press = async (actionId: string, alertId: string | null = 'alert-1', ledBy?: SubscriptionId) => {
    const [{ subscriptionId: followed } = {}] = await follows();
    const leading = ledBy ?? followed;
    const because = [{ by: 'word', word: 'radikalisering' } as const];
    const alert = anAlert({
      meetingId: revision.meetingId,
      revision: 2,
      matches: [{ changes: [0], because }],
      subscriptionIds: leading === undefined ? [] : [leading],
    });
    if (alertId !== null) await app.outbox.addAlertOnce({ ...alert, alertId: alertId as typeof alert.alertId }, null);
    const value = writeButtonValue({ alertId: alert.alertId, meetingId: revision.meetingId, revision: 2, change: 0 });
    const button = { type: 'button', text: { type: 'plain_text', text: 'Knap' }, action_id: actionId };
    const target = (value ?? '').replace(alert.alertId, alertId ?? 'forgotten');
    return app.requests.press(
      {
        channel: place.channel,
        ts: '1.000001',
        text: '',
        blocks: [{ type: 'actions', elements: [{ ...button, value: target } as never] }],
        threadTs: null,
        alsoInChannel: false,
        postedAt: '2026-04-20T08:00:00Z',
        editedAt: null,
      },
      { actionId },
    );
  };
  const follows = async () => {
    const known = await app.subscriptions.knownBy({ via: 'slack', ...place });
    return known === null ? [] : app.subscriptions.ofSubscriber(known.subscriberId);
  };

  it('"Følg sagen" has the channel follow the case, once', async () => {
    expect(await press(buttonActions.followCase)).toEqual({
      status: 200,
      text: 'Kanalen følger nu sagen 15.00.00-A00-23-26 i Ballerup. Stop igen med `/referat stop 2`.',
      view: null,
    });
    expect((await press(buttonActions.followCase)).text).toMatch(/^Kanalen følger allerede sagen/u);
    expect((await follows()).map(({ status }) => status)).toEqual(['active', 'active']);
  });

  it.each([
    ['Taget til efterretning', ' Sagen er afgjort (', aDecision('Taget til efterretning')],
    ['udsat', undefined, aDecision('Udsættes')],
  ])('"Følg sagen" looks at how the case stands now: %s', async (_how, said, decision) => {
    const [treatment] = treatmentsIn(aSitting({ items: [{ ...item, decision }] }));
    if (treatment !== undefined) ofCase.push(treatment);
    const { text } = await press(buttonActions.followCase);
    ofCase.length = 0;
    expect(text).toMatch(/^Kanalen følger nu sagen/u);
    if (said === undefined) expect(text).not.toContain('afgjort');
    else expect(text).toContain(said);
  });

  it('"Stop" ends what was stopped and is followed again', async () => {
    await app.say('stop 1');
    app.clock.pass(1);
    const alert = 'alert-of-the-first';
    const [first] = await follows();
    await app.say('følg ord radikalisering');
    expect((await press(buttonActions.stopSubscription, alert, first?.subscriptionId)).text).toBe(
      'Kanalen følger ikke længere ordet »radikalisering« i Ballerup.',
    );
    expect((await follows()).map(({ status }) => status)).toEqual(['ended', 'ended']);
  });

  it('"Stop" on a message whose reasons are kept no longer shows what can be stopped', async () => {
    const { text } = await press(buttonActions.stopSubscription, null);
    expect(text).toMatch(/^Beskeden er så gammel/u);
    expect(text).toContain('1. ordet »radikalisering« i Ballerup\nStop en med dens nummer: `/referat stop 1`.');
    expect((await follows()).map(({ status }) => status)).toEqual(['active']);
  });

  it('"Stop" ends what led to the message', async () => {
    expect((await press(buttonActions.stopSubscription)).text).toBe(
      'Kanalen følger ikke længere ordet »radikalisering« i Ballerup.',
    );
    expect((await follows()).map(({ status }) => status)).toEqual(['ended']);
  });

  it('"Vis ændringen" opens a window with the words before, now, and what differs', async () => {
    const { status, view } = await press(buttonActions.showChange);
    expect(status).toBe(200);
    const shown = JSON.stringify(view);
    expect(shown).toContain('Årsberetning 2025 <b>');
    expect(shown).toContain('Udvalget godkendte *indstillingen* den 14. april.');
    expect(shown).toContain('},{"type":"text","text":" "},{"type":"text","text":"tog');
    expect(shown).toMatch(/"text":"godkendte[^"]*","style":\{"strike":true\}/u);
    expect(shown).toMatch(/"text":"tog[^"]*","style":\{"bold":true\}/u);
  });

  it('of a message that is long forgotten says so', async () => {
    const { text, status } = await app.requests.press(
      {
        channel: place.channel,
        ts: '1.000001',
        text: '',
        blocks: [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                text: { type: 'plain_text', text: 'Knap' },
                action_id: buttonActions.stopSubscription,
                value: '{"ikke":"vores"}',
              },
            ],
          },
        ],
        threadTs: null,
        alsoInChannel: false,
        postedAt: '2026-04-20T08:00:00Z',
        editedAt: null,
      },
      { actionId: buttonActions.stopSubscription },
    );
    expect([status, text]).toEqual([200, 'Det, knappen handler om, bliver ikke gemt længere.']);
  });
});
