import { expect } from 'vitest';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { meetingIn } from './saved-publications.ts';

/** Two pages that no reader could tell apart are one meeting, unchanged, whichever came first. */
export const expectNoChange = (page: string, variant: string): void => {
  const [before, after] = [meetingIn(page), meetingIn(variant)];
  expect(meetingKey(after)).toBe(meetingKey(before));
  expect(compareMeetings(before, after)).toEqual([]);
  expect(compareMeetings(after, before)).toEqual([]);
};
