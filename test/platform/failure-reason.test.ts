import { describe, expect, it } from 'vitest';
import { failureReason } from '../../shared/platform/failure-reason.ts';

describe('the reason of a failure', () => {
  it('is the kind of error and where it was raised', () => {
    expect(failureReason(new TypeError('x'))).toMatch(/^TypeError at .*failure-reason\.test\.ts:\d+:\d+/);
  });

  it('holds nothing of the error’s text, not even lines like those of a stack', () => {
    const reason = failureReason(new Error('Could not write\n    at astrid@example.dk (file.ts:1:1)\n    at bo'));
    expect(reason).toMatch(/^Error at .*failure-reason\.test\.ts/);
    expect(reason).not.toContain('astrid');
  });

  it('says only the kind when the text was changed after the error was made', () => {
    const error = new Error('astrid@example.dk');
    // A stack is written, with the text of that moment, when it is first looked at.
    expect(error.stack).toContain('astrid');
    error.message = 'another';
    expect(failureReason(error)).toBe('Error');
  });

  it('names each of the errors that failed together', () => {
    const together = new AggregateError([new TypeError('one'), new RangeError('two')], 'both');
    expect(failureReason(together)).toMatch(/^AggregateError at .*; TypeError at .*; RangeError at /);
  });

  it('is unknown for what is no error', () => {
    expect(failureReason('astrid@example.dk')).toBe('unknown');
  });
});
