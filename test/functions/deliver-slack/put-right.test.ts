import { describe, expect, it } from 'vitest';
import { readButtonValue } from '../../../shared/channels/slack/button-values.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { anItem } from '../../support/an-item.ts';
import { about, changesAbout } from '../../support/changes-about.ts';
import { buttonsIn, markupIn } from '../../support/expect-slack-takes.ts';
import { aChannelOfReaders, channel } from './a-channel-of-readers.ts';

const item = anItem({ decision: aDecision('Godkendt') });
const other = anItem({ number: '9', title: 'Ny skole', caseNumber: '82.06-1' });
const reread: Change = {
  ...about(item),
  kind: 'decision-reread',
  before: aDecision('Godkendt'),
  after: aDecision('Afvist'),
};

/** Two cases are told, and the first of them was told wrong. */
const aCorrectedChannel = async (answer?: Parameters<typeof aChannelOfReaders>[0]) => {
  const readers = aChannelOfReaders(answer, { operatorsTeam: aSlackInstallation().team });
  const first = await readers.toConfigured({ items: [item, other] });
  await readers.deliver(first);
  const told = first.contents.kind === 'alert' ? first.contents.alertId : null;
  if (told === null) throw new Error('The test needs an alert.');
  const correction = await readers.toConfigured({
    number: 2,
    items: [item, other],
    changes: [reread],
    corrects: [{ change: 0, revision: 1 }],
    alert: { matches: [], corrects: [{ change: 0, revision: 1, alertId: told }] },
  });
  return { readers, correction };
};

describe('a correction in a channel', () => {
  it('is told in the thread of its case, and in the channel too', async () => {
    const { readers, correction } = await aCorrectedChannel();
    await readers.deliver(correction);
    expect(readers.posted[2]).toMatchObject({ threadTs: readers.posted[0]?.ts, broadcast: true });
    expect(readers.posted[2]?.text).toMatch(/^Rettelse til vores besked/u);
  });

  it('lets one see what differs', async () => {
    const { readers, correction } = await aCorrectedChannel();
    await readers.deliver(correction);
    const [button] = buttonsIn(readers.posted[2]?.blocks ?? []);
    expect(button?.action_id).toBe('show-change');
    expect(readButtonValue(button?.value ?? '')).toMatchObject({ revision: 2, change: 0 });
  });

  it('marks the old message, and no other', async () => {
    const { readers, correction } = await aCorrectedChannel();
    await readers.deliver(correction);
    expect(readers.updated).toMatchObject([{ channel, ts: readers.posted[0]?.ts }]);
    expect(markupIn(readers.updated[0]?.blocks ?? [])[0]).toMatch(
      /^✎ \*Rettet 15\. april\* \(se tråden\) · ~Godkendt~/u,
    );
  });

  it('is told though the old message cannot be changed any more', async () => {
    const { readers, correction } = await aCorrectedChannel((asked) =>
      'threadTs' in asked ? null : { kind: 'refused', what: 'message', error: 'cant_update_message' },
    );
    await readers.deliver(correction);
    expect(readers.posted).toHaveLength(3);
    expect(await readers.state(correction)).toMatchObject({ status: 'accepted' });
  });

  it('is told once, though marking the old message fails at first', async () => {
    let fails = 1;
    const { readers, correction } = await aCorrectedChannel((asked) =>
      'threadTs' in asked || fails-- < 1 ? null : new Error('away'),
    );
    await expect(readers.deliver(correction)).rejects.toThrow('away');
    await readers.deliver(correction);
    expect(readers.posted).toHaveLength(3);
    expect(readers.updated).toHaveLength(1);
  });

  it('is told beside what else is new, which stands apart', async () => {
    const { readers, correction } = await aCorrectedChannel();
    await readers.deliver(correction);
    await readers.deliver(await readers.toConfigured({ number: 3, changes: changesAbout([other]) }));
    expect(readers.posted[3]).toMatchObject({ threadTs: readers.posted[1]?.ts });
  });

  it('leaves what an earlier correction marked in the same message', async () => {
    const many = ['1', '2', '3', '4'].map((number) =>
      anItem({ number, title: `Sag ${number}`, caseNumber: `01.02-${number}`, decision: aDecision('Godkendt') }),
    );
    const readers = aChannelOfReaders();
    const first = await readers.toConfigured({ items: many });
    await readers.deliver(first);
    if (first.contents.kind !== 'alert') throw new Error('The test needs an alert.');
    for (const [number, corrected] of [
      [2, many[0]],
      [3, many[1]],
    ] as const) {
      if (corrected === undefined) throw new Error('The test needs items.');
      const changes: Change[] = [{ ...reread, ...about(corrected) } as Change];
      const corrects = [{ change: 0, revision: 1 }];
      const takesBack = [{ change: 0, revision: 1, alertId: first.contents.alertId }];
      const alert = { matches: [], corrects: takesBack };
      await readers.deliver(await readers.toConfigured({ number, items: many, changes, corrects, alert }));
    }
    const marked = markupIn(readers.updated.at(-1)?.blocks ?? []).filter((words) => words.startsWith('✎ *Rettet'));
    expect(marked.map((words) => /Sag \d/u.exec(words)?.[0])).toEqual(['Sag 1', 'Sag 2']);
  });
});
