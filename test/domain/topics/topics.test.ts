import { describe, expect, it } from 'vitest';
import { findTopic, topics } from '../../../shared/domain/topics/topics.ts';

describe('the topics', () => {
  it('have an id each that no other has, fit for an address', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const { id } of topics) expect(id).toMatch(/^[a-z]+$/u);
  });

  it('have a label each that no other has', () => {
    expect(new Set(topics.map(({ label }) => label)).size).toBe(topics.length);
    for (const { label } of topics) expect(label).toMatch(/^\p{Lu}.{2,}/u);
  });

  it('are found by KLE numbers and by words', () => {
    for (const { kle, words } of topics) {
      expect(words.length).toBeGreaterThan(0);
      expect(kle.length).toBeGreaterThan(0);
      for (const number of kle) expect(number).toMatch(/^\d\d(?:\.\d\d){0,2}$/u);
    }
  });

  it('are found by their id, and only by it', () => {
    expect(findTopic('skole')?.label).toBe('Skole');
    expect(findTopic('Skoel')).toBeNull();
  });
});
