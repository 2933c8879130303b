import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { firstagendaReader } from '../../../shared/sources/firstagenda/firstagenda-reader.ts';

// Captured answers of one municipality, which are not part of this repository.
const folder = new URL('../../../../shared/data/firstagenda-greve/', import.meta.url);
const heading = '<h3>Beslutning</h3>';
const rawItem = z.object({ Id: z.string(), Felter: z.array(z.object({ Html: z.string() })) });
type Pair = { item: AgendaItem; html: string };

const readAll = (): Pair[] =>
  readdirSync(folder).flatMap((name) => {
    const page = readFileSync(new URL(name, folder), 'utf8');
    const raw = z.object({ Dagsordenpunkter: z.array(rawItem) }).parse(JSON.parse(page)).Dagsordenpunkter;
    const read = firstagendaReader.read(page, { origin: null, name });
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`);
    expect(read.value.items.map((item) => item.sourceItemId)).toEqual(raw.map((item) => item.Id));
    return read.value.items.map((item, index) => ({ item, html: raw[index]?.Felter[0]?.Html ?? '' }));
  });

describe.skipIf(!existsSync(folder))('249 captured FirstAgenda answers', () => {
  const pairs = existsSync(folder) ? readAll() : [];
  const decided = pairs.filter(({ item }) => item.decision !== null);

  it('are read in full: 3,699 items, each with number and title', () => {
    expect(pairs).toHaveLength(3699);
    expect(pairs.filter(({ item }) => item.number === '' || item.title === '')).toEqual([]);
  });

  it('have 249 closed items, all of which publish their decision', () => {
    const closed = pairs.filter(({ item }) => item.closed);
    expect(closed).toHaveLength(249);
    expect(closed.filter(({ item }) => (item.decision?.text ?? '') === '')).toEqual([]);
  });

  it('have a decision under every "Beslutning" and nowhere else', () => {
    const headed = pairs.filter(({ html }) => html.includes(heading));
    expect(headed).toHaveLength(3229);
    expect(headed.filter(({ item }) => item.decision === null)).toEqual([]);
    expect(decided.filter(({ item, html }) => !item.closed && !html.includes(heading))).toEqual([]);
  });

  it('leave decisions without text only where there is nothing but attendance', () => {
    expect(decided.filter(({ item }) => item.decision?.text === '')).toHaveLength(28);
  });

  it('keep what other bodies decided apart', () => {
    const withJourney = pairs.filter(({ html }) => html.includes("class='sagsforloeb'"));
    expect(withJourney).toHaveLength(1214);
    expect(withJourney.filter(({ item }) => item.earlierDecisions.length === 0)).toEqual([]);
    const entry = /^\d\d-\d\d-\d{4} \S/m;
    expect(withJourney.filter(({ item }) => entry.test(item.decision?.text ?? ''))).toEqual([]);
    expect(pairs.flatMap(({ item }) => item.sections).filter(({ text }) => text.includes('sagsforloeb'))).toEqual([]);
  });

  it('take attendance off what was decided', () => {
    const attendance = /^(?:afbud|fraværende|ikke til ?stede)(?::| fra)/im;
    expect(decided.filter(({ item }) => attendance.test(item.decision?.text ?? ''))).toEqual([]);
  });
});
