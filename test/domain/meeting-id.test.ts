import { describe, expect, it } from 'vitest';
import { sourceId } from '../../shared/domain/ids.ts';
import { meetingIdOf, newMeetingId, sourceOfMeeting } from '../../shared/domain/meeting-id.ts';
import { ballerup } from '../support/ballerup.ts';

const startsAt = '2026-04-14T06:00:00.000Z';
const idOf = (committeeKey: string, at = startsAt) => meetingIdOf(ballerup, { committeeKey, startsAt: at });

describe('the id of a meeting', () => {
  it('is made of its source, its committee and its start', () => {
    expect(idOf('Økonomi- og Ældreudvalget på Ås')).toBe('ballerup.oekonomi-og-aeldreudvalget-paa-aas.20260414T0600');
  });

  it('tells two committees and two meetings of one day apart', () => {
    const ids = [idOf('Byrådet'), idOf('Økonomiudvalget'), idOf('Byrådet', '2026-04-14T14:00:00.000Z')];
    expect(new Set(ids).size).toBe(3);
  });

  it('is told apart by a number from that of a meeting that was moved away from the hour', () => {
    const sitting = { committeeKey: 'Byrådet', startsAt };
    const first = newMeetingId(ballerup, sitting, new Set());
    const second = newMeetingId(ballerup, sitting, new Set([first]));
    expect(first).toBe(idOf('Byrådet'));
    expect(second).toBe(`${first}-2`);
    expect(newMeetingId(ballerup, sitting, new Set([first, second]))).toBe(`${first}-3`);
    expect(sourceOfMeeting(second)).toBe('ballerup');
  });

  it('names its source, also one with a hyphen', () => {
    const id = meetingIdOf(sourceId('ringkoebing-skjern'), { committeeKey: 'Byrådet', startsAt });
    expect(sourceOfMeeting(id)).toBe('ringkoebing-skjern');
  });
});
