import { describe, expect, it } from 'vitest';
import { channelPace, patientSlack, SlackAsksForRest } from '../../../shared/channels/slack/patient-slack.ts';
import type { SlackAnswer } from '../../../shared/channels/slack/slack-answer.ts';
import { aPausingClock } from '../../support/a-pausing-clock.ts';
import { memorySlack } from '../../support/memory-slack.ts';

const message = { channel: 'C0123ABCD', text: 'Udsat', blocks: [], threadTs: null, broadcast: false };

const aTry = (answers: SlackAnswer[] = []) => {
  const clock = aPausingClock();
  const slack = memorySlack(() => answers.shift() ?? null);
  const started = clock.now().getTime();
  const seconds = () => (clock.now().getTime() - started) / 1000;
  const patient = patientSlack(slack.slackFor('xoxb'), { ...clock, pace: channelPace(clock) });
  return { patient, slack, seconds };
};

describe('patience with Slack', () => {
  it('keeps the messages of a channel a second apart', async () => {
    const { patient, seconds } = aTry();
    for (let count = 0; count < 3; count += 1) await patient.post(message);
    expect(seconds()).toBe(2);
  });

  it('lets another channel not wait for that', async () => {
    const { patient, seconds } = aTry();
    await patient.post(message);
    await patient.post({ ...message, channel: 'C0OTHER00' });
    expect(seconds()).toBe(0);
  });

  it('waits as long as Slack asks, and tries again', async () => {
    const { patient, slack, seconds } = aTry([{ kind: 'wait', seconds: 30 }]);
    expect(await patient.post(message)).toMatchObject({ kind: 'taken' });
    expect([slack.posted.length, seconds()]).toEqual([1, 30]);
  });

  it('gives up at once when the try has no time for it', async () => {
    const { patient, seconds } = aTry([{ kind: 'wait', seconds: 60 }]);
    await expect(patient.post(message)).rejects.toBeInstanceOf(SlackAsksForRest);
    expect(seconds()).toBe(0);
  });

  it('gives up when Slack asks again and again', async () => {
    const { patient, slack } = aTry(Array.from({ length: 9 }, () => ({ kind: 'wait', seconds: 10 })));
    await expect(patient.post(message)).rejects.toBeInstanceOf(SlackAsksForRest);
    expect(slack.posted).toEqual([]);
  });
});
