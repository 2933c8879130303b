import { type Block, blocks } from './block.ts';
import { limits } from './limits.ts';
import type { SlackArguments } from './slack-arguments.ts';

/** A "no" in Slack's words; `messages` is what Slack puts in response_metadata. */
export type SlackRefusal = { error: string; messages?: string[] };

/** What chat.postMessage and chat.update are asked to show. */
export type Posting = { text: string; blocks: Block[] };

/** Checks text and blocks as Slack does; the text is what a notification shows when there are blocks. */
export function readPosting({ text, blocks: asked }: SlackArguments): Posting | SlackRefusal {
  const words = typeof text === 'string' ? text : '';
  if (words.length > limits.text) return { error: 'msg_too_long' };
  const given = typeof asked === 'string' ? parsed(asked) : asked;
  if (given === undefined || (Array.isArray(given) && given.length === 0)) {
    return words.trim() === '' ? { error: 'no_text' } : { text: words, blocks: [] };
  }
  if (!Array.isArray(given)) return { error: 'invalid_blocks_format' };
  const read = blocks.safeParse(given);
  return read.success
    ? { text: words, blocks: read.data }
    : { error: 'invalid_blocks', messages: wrongPlaces(read.error) };
}

/** Null, which is not a list of blocks, when the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}

const wrongPlaces = ({ issues }: { issues: { message: string; path: PropertyKey[] }[] }) =>
  issues.map(
    ({ message, path }) =>
      `[ERROR] ${message} [json-pointer:/blocks${path.map((step) => `/${String(step)}`).join('')}]`,
  );

export const isRefused = (answer: object): answer is SlackRefusal => 'error' in answer;
