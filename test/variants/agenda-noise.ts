import type { SavedAgenda, SavedItem } from './agenda-json.ts';
import type { Dice } from './dice.ts';
import { htmlRules } from './html-noise.ts';
import type { NoiseRule } from './noise.ts';
import { signRules } from './text-signs.ts';

type AgendaRule = NoiseRule<SavedAgenda>;

const eachItem =
  (change: NoiseRule<SavedItem>): AgendaRule =>
  (agenda, dice, often) => ({
    ...agenda,
    Dagsordenpunkter: agenda.Dagsordenpunkter.map((item) => change(item, dice, often)),
  });

const inHtml = (rule: NoiseRule<string>): AgendaRule =>
  eachItem((item, dice, often) => ({
    ...item,
    Felter: item.Felter.map((field) =>
      typeof field.Html === 'string' && field.Html !== '' ? { ...field, Html: rule(field.Html, dice, often) } : field,
    ),
  }));

/** In every name and title that is printed. */
const inNames = (rule: NoiseRule<string>): AgendaRule => {
  const named = <Thing extends { Name: string }>(things: Thing[] | null | undefined, dice: Dice, often: number) =>
    things?.map((thing) => ({ ...thing, Name: rule(thing.Name, dice, often) }));
  const items = eachItem((item, dice, often) => ({
    ...item,
    Caption: rule(item.Caption, dice, often),
    Bilag: item.Bilag.map((file) => ({ ...file, Navn: rule(file.Navn, dice, often) })),
    ExternalAgendaItemAttendees: named(item.ExternalAgendaItemAttendees, dice, often),
  }));
  return (agenda, dice, often) => {
    const { Udvalg, Moede } = agenda;
    return items(
      {
        ...agenda,
        Udvalg: { ...Udvalg, Navn: rule(Udvalg.Navn, dice, often) },
        Moede: {
          ...Moede,
          Sted: typeof Moede.Sted === 'string' ? rule(Moede.Sted, dice, often) : Moede.Sted,
          Moededeltagere: named(Moede.Moededeltagere, dice, often),
        },
      },
      dice,
      often,
    );
  };
};

const padded: NoiseRule<string> = (text, dice, often) =>
  dice.chance(often) ? dice.one([' ', '\u00a0', '']) + text + dice.one([' ', '\r\n', '\u200b']) : text;

const sameInstant = (instant: string, dice: Dice): string => {
  const utc = new Date(instant).toISOString();
  return dice.one([
    instant,
    utc,
    utc.replace('.000Z', 'Z'),
    utc.replace('Z', '+00:00'),
    utc.replace('.000Z', '.0000000Z'),
  ]);
};

const ranked = (files: SavedItem['Bilag'], dice: Dice): SavedItem['Bilag'] =>
  dice.shuffled(files).map((file, index) => ({ ...file, Order: dice.one([0, index, index * 10]) }));

/** What two exports of an agenda may differ by outside of the items' Html. */
const outsideHtml = {
  'blanks in names': inNames(signRules.blanks),
  'invisible signs in names': inNames(signRules['invisible signs']),
  'letters in parts in names': inNames(signRules['letters in parts']),
  'quotes in names': inNames(signRules['double quotes']),
  'dashes in names': inNames(signRules.dashes),
  'hyphens in names': inNames(signRules['hyphens that do not break']),
  'blanks around names': inNames(padded),
  'blanks around numbers': eachItem((item, dice, often) => ({
    ...item,
    Number: padded(item.Number, dice, often),
    CaseNumber: typeof item.CaseNumber === 'string' ? padded(item.CaseNumber, dice, often) : item.CaseNumber,
  })),
  'order of attachments': eachItem((item, dice) => ({ ...item, Bilag: ranked(item.Bilag, dice) })),
  'order of attendees': eachItem((item, dice) => ({
    ...item,
    ExternalAgendaItemAttendees: item.ExternalAgendaItemAttendees && dice.shuffled(item.ExternalAgendaItemAttendees),
  })),
  // The items' own "Sorting" says in which order they stand.
  'order of the answer’s items': (agenda, dice) => ({
    ...agenda,
    Dagsordenpunkter: dice.shuffled(agenda.Dagsordenpunkter).map((item) => ({ ...item, Sorting: item.Sorting * 100 })),
  }),
  'order of participants': (agenda, dice) => ({
    ...agenda,
    Moede: {
      ...agenda.Moede,
      Moededeltagere: agenda.Moede.Moededeltagere && dice.shuffled(agenda.Moede.Moededeltagere),
    },
  }),
  instants: (agenda, dice) => ({
    ...agenda,
    Moede: {
      ...agenda.Moede,
      MeetingBeginUtc: sameInstant(agenda.Moede.MeetingBeginUtc, dice),
      ReleasedDate: agenda.Moede.ReleasedDate && sameInstant(agenda.Moede.ReleasedDate, dice),
    },
  }),
  'empty texts': eachItem((item) => ({
    ...item,
    Felter: [...item.Felter, { Html: '', DocumentId: '00000000-0000-0000-0000-000000000000' }],
  })),
  'fields of no interest': (agenda) => ({ ...agenda, Nyt: { Felt: [1] }, Lydfiler: [] }),
} satisfies Record<string, AgendaRule>;

type HtmlRuleName = keyof typeof htmlRules;
const htmlRuleNames = Object.keys(htmlRules) as HtmlRuleName[];

export const agendaRules: Record<string, AgendaRule> = {
  ...outsideHtml,
  ...Object.fromEntries(htmlRuleNames.map((name) => [`Html: ${name}`, inHtml(htmlRules[name])])),
};
