import { describe, expect, it } from 'vitest';
import { readButtonValue, writeButtonValue } from '../../../shared/channels/slack/button-values.ts';
import { alertId, meetingId } from '../../../shared/domain/ids.ts';
import { anAlert } from '../../support/an-alert.ts';

const { alertId: alert, meetingId: meeting, revision } = anAlert();
const target = { alertId: alert, meetingId: meeting, revision, change: 3 };

describe('what a button carries', () => {
  it.each([3, 0, null])('is read as it was written, about change %s', (change) => {
    const value = writeButtonValue({ ...target, change }) ?? '';
    expect(readButtonValue(value)).toEqual({ ...target, change });
  });

  it('is not written where Slack would not take it', () => {
    expect(writeButtonValue({ ...target, meetingId: meetingId('m'.repeat(2000)) })).toBeNull();
    expect(writeButtonValue({ ...target, alertId: alertId('ø'.repeat(1800)) })?.length).toBeLessThanOrEqual(2000);
  });

  it.each([
    '',
    'stop',
    '{}',
    '[]',
    'null',
    '{"alertId":"a","meetingId":"m","revision":0,"change":0}',
    '9'.repeat(3000),
  ])('is nothing that we have not written: %s', (value) => {
    expect(readButtonValue(value)).toBeNull();
  });
});
