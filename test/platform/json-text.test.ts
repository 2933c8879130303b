import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonText } from '../../shared/platform/json-text.ts';

describe('a setting that is JSON', () => {
  it.each([
    ['[]', []],
    ['{"a":[1,null]}', { a: [1, null] }],
    ['"text"', 'text'],
  ])('is read: %s', (text, value) => expect(jsonText.parse(text)).toEqual(value));

  it('goes on to the shape that is asked of it', () => {
    const channels = jsonText.pipe(z.array(z.string()));
    expect(channels.parse('["C1"]')).toEqual(['C1']);
    expect(channels.safeParse('{"C1":1}').success).toBe(false);
  });

  it.each(['', '{', 'xoxb-secret', '[1,]'])('that is none is an error which does not show it: %s', (text) => {
    const { error } = jsonText.safeParse(text);
    expect(error?.issues).toMatchObject([{ message: 'not valid JSON' }]);
    expect(JSON.stringify(error?.issues)).not.toContain('secret');
  });
});
