import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { readPage } from '../../shared/sources/read-page.ts';
import { agendaJsonOf, itemHtml, itemJson } from './a-firstagenda-page.ts';
import { type Noise, noise, noisy } from './properties/noise.ts';

const seed = 20260414;
const saved = z.looseObject({
  Dagsordenpunkter: z.array(z.looseObject({ Felter: z.array(z.looseObject({ Html: z.string().nullish() })) })),
});
type Agenda = z.infer<typeof saved>;
const agendas: Agenda[] = [
  ...['minutes', 'agenda', 'earlier-decisions', 'closed-with-decision', 'supplementary'].map((name) =>
    saved.parse(JSON.parse(readFileSync(new URL(`./pages/firstagenda/${name}.json`, import.meta.url), 'utf8'))),
  ),
  saved.parse(
    agendaJsonOf([
      itemJson(0, {
        title: 'Årsregnskab på skoleområdet',
        html: itemHtml({
          decision: '1. Godkendt.</p><p>2. Økonomiudvalget ønsker sagen forelagt på næste møde.',
          report: `<h4>Indstilling</h4><p>Centret indstiller, at</p><ol><li>regnskabet godkendes.</li><li>sagen drøftes.</li></ol><table><tr><td>År</td><td>1.250 kr.</td></tr></table>`,
          journey: `<u>11-12-2023 Byråd 2022-2025</u><br>Sagen blev udsat.<br><u>08-01-2024 Økonomiudvalget</u><br>Anbefales.`,
        }),
      }),
    ]),
  ),
];

const keyOf = (agenda: Agenda): string => {
  const read = readPage(JSON.stringify(agenda), { origin: null, name: 'side' });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return meetingKey(read.value);
};

/** The same agenda with noise in the Html of every item. */
const withNoise = (agenda: Agenda, noises: readonly Noise[]): Agenda => ({
  ...agenda,
  Dagsordenpunkter: agenda.Dagsordenpunkter.map((item) => ({
    ...item,
    Felter: item.Felter.map((field) =>
      typeof field.Html === 'string' ? { ...field, Html: noisy(field.Html, noises) } : field,
    ),
  })),
});

describe('a meeting', () => {
  it('does not change with white space, entities, the order of attributes and the noise of tags', {
    timeout: 120_000,
  }, () => {
    const some = fc.tuple(fc.nat({ max: agendas.length - 1 }), fc.array(noise, { minLength: 1, maxLength: 25 }));
    const same = fc.property(some, ([which, noises]) => {
      const agenda = saved.parse(agendas[which]);
      expect(keyOf(withNoise(agenda, noises))).toBe(keyOf(agenda));
    });
    fc.assert(same, { seed, numRuns: 300 });
  });

  it('does not change with the order of fields, nor with fields of no interest', () => {
    for (const agenda of agendas) {
      const turned = Object.fromEntries(Object.entries(agenda).toReversed());
      expect(keyOf({ ...saved.parse(turned), Nyt: { Felt: [1] } })).toBe(keyOf(agenda));
    }
  });

  it('changes with a word', () => {
    const changed = JSON.parse(JSON.stringify(agendas.at(-1)).replace('Økonomiudvalget ønsker', 'Byrådet ønsker'));
    expect(keyOf(changed)).not.toBe(keyOf(agendas.at(-1) ?? changed));
  });
});
