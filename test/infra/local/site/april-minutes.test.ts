import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aprilMinutes } from '../../../../infra/local/site/ballerup/meetings.ts';

const oneLine = (text: string) => text.replace(/[*<>#]/g, '').replace(/\s+/g, ' ');
const seed = new URL('../../../sources/pages/referat-text/ballerup-2026-04-14.txt', import.meta.url);
const published = oneLine(readFileSync(seed, 'utf8'));

describe('the minutes that the replay site retells', () => {
  it('has the twelve items in their order', () => {
    expect(aprilMinutes.items.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each(aprilMinutes.items)('has item $number as it was published', (item) => {
    const texts = [...item.content, ...item.sections].flatMap(({ heading, lines }) => [heading, ...lines]);
    const points = item.recommendation ? [item.recommendation.lead, ...item.recommendation.points] : [];
    const all = [
      `Punkt ${item.number}: ${item.title}`,
      item.caseNumber,
      ...texts,
      ...points,
      ...item.decision,
      ...item.attachments,
    ];
    expect(all.filter((text) => !published.includes(oneLine(text)))).toEqual([]);
    expect(published).toContain(`Afbud ${item.absent.join(', ')}`);
  });
});
