import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { agendaPage, itemHtml, itemJson } from '../../sources/a-firstagenda-page.ts';

/** A page to be read; `goal` is the CPU time in milliseconds that it may take, where one is set. */
export type MeasuredPage = { name: string; pages: readonly string[]; goal: number | null };

const paragraphs = [
  'Udvalget har i budgetaftalen for 2026 besluttet, at området skal gennemgås, og administrationen fremlægger her sagen.',
  'Siden den seneste opfølgning er der kommet nye tal, og de viser et merforbrug på 1,2 mio. kr. i forhold til det korrigerede budget.',
  'Forslaget har været i høring i fire uger. Der er kommet 14 høringssvar, som er vedlagt sagen sammen med et notat.',
];
const decisions = [
  'Indstillingen godkendt.',
  '1. Godkendt.</p><p>2. Taget til efterretning.</p><p>Udvalget ønsker en status senest på mødet den 29. maj.',
  'Med stemmerne 5 for (A, B og F) og 2 imod (V) anbefales indstillingen godkendt. O undlader at stemme.',
  'Sagen udsættes til næste møde.',
];
const of = <Thing>(things: readonly Thing[], index: number): Thing => things[index % things.length] as Thing;

const text = (index: number, length: number): string => {
  let html = '<h4>Resume</h4>';
  for (let at = index; html.length < length; at += 1)
    html += `<p><span style="font-family:Arial">${of(paragraphs, at)}&nbsp;</span></p><ul><li><span>Punkt ${at}</span></li></ul>`;
  return `${html}<h4>Indstilling</h4><p>Centret indstiller, at</p><ol><li>sagen godkendes.</li><li>status tages til efterretning.</li></ol>`;
};

const item = (index: number, length: number) =>
  itemJson(index, {
    title: `Budgetopfølgning ${index + 1} på skole- og dagtilbudsområdet`,
    attachments: ['Notat om økonomien', 'Høringssvar'],
    html: itemHtml({
      decision: of(decisions, index),
      report: text(index, length),
      journey: '<u>11-12-2023 Byråd 2022-2025</u><br>Anbefales godkendt.<br>Afbud: Anna Berg (A)',
    }),
  });

/** An agenda no smaller than was asked for, of items in real shapes and sizes. */
const agendaOf = (bytes: number, itemLength: number): string => {
  const items = [item(0, itemLength)];
  while (Buffer.byteLength(agendaPage(items)) < bytes) items.push(item(items.length, itemLength));
  return agendaPage(items);
};

const greve = new URL('../../../../shared/data/firstagenda-greve/', import.meta.url);
const seed = new URL('../../sources/pages/referat-text/ballerup-2026-04-14.txt', import.meta.url);

/** The captured answers of one municipality are no part of the repository: without them they are left out. */
export const measuredPages = (): MeasuredPage[] => [
  { name: 'a meeting', pages: [agendaOf(40_000, 3000)], goal: 25 },
  { name: 'the largest agenda', pages: [agendaOf(724_000, 12_000)], goal: 250 },
  { name: 'minutes of 14 April 2026 as text', pages: [readFileSync(seed, 'utf8')], goal: null },
  ...(existsSync(greve)
    ? [
        {
          name: 'Greve, January 2022 to June 2024',
          pages: readdirSync(greve).map((name) => readFileSync(new URL(name, greve), 'utf8')),
          goal: null,
        },
      ]
    : []),
];
