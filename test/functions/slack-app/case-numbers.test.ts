import { describe, expect, it } from 'vitest';
import { askedWish } from '../../../functions/slack-app/commands/asked-wish.ts';

const asked = (text: string) => askedWish({ kind: 'case', text, committees: [] });

describe('a case that a channel is to follow', () => {
  it.each([
    ['Sagsnr. 15.00.00-A00-23-26', '15.00.00-A00-23-26'],
    ['15.00.00 a00 23/26', '15.00.00-A00-23-26'],
    ['nr. 22-006866', '22-006866'],
  ])('may be written as our own messages print it, or as a keyboard makes it: %s', (text, caseNumber) => {
    expect(asked(text)).toEqual({ ok: true, value: { by: 'case', caseNumber } });
  });

  it.each(['', 'broen', 'www.ond.example/1'])('is not taken for one when it has no number: %j', (text) => {
    expect(asked(text).ok).toBe(false);
  });
});
