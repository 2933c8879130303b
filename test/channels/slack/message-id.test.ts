import { describe, expect, it } from 'vitest';
import { messageId, threadOf } from '../../../shared/channels/slack/message-id.ts';

const first = { channel: 'C0123ABCD', ts: '1776243600.000100', threadTs: null };

describe('a message in Slack, as its delivery remembers it', () => {
  it('begins a thread of its own', () => {
    expect(messageId(first)).toBe('C0123ABCD:1776243600.000100');
    expect(threadOf(messageId(first))).toEqual({ channel: 'C0123ABCD', threadTs: first.ts });
  });

  it('belongs to the thread that it answers in', () => {
    const answer = { ...first, ts: '1776243700.000200', threadTs: first.ts };
    expect(threadOf(messageId(answer))).toEqual({ channel: 'C0123ABCD', threadTs: first.ts });
  });

  it('has no thread where Slack gave no name', () => {
    expect(threadOf(messageId({ ...first, ts: '' }))).toBeNull();
    expect(threadOf('ses-1')).toBeNull();
  });
});
