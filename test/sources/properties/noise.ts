import fc from 'fast-check';

/** One thing that two exports of the same page differ by; `place` says which of the places that it fits. */
export type Noise = { kind: keyof typeof noises; place: number; choice: number };

/** Pieces of Html: tags, and the text between them. */
const piecesOf = (html: string): string[] => html.split(/(<[^<>]*>)/).filter((piece) => piece !== '');
const isTag = (piece: string): boolean => piece.startsWith('<');

const blanks = ['  ', '\n', '\t', '\r\n  ', '&nbsp;', '&#160;', '&#xA0;', '\u00a0', ' \u200b', '&nbsp; '];
const entities: Record<string, string[]> = {
  æ: ['&aelig;', '&#230;', '&#xe6;'],
  ø: ['&oslash;', '&#248;', '&#xF8;'],
  å: ['&aring;', '&#229;', 'a\u030a'],
  Ø: ['&Oslash;', '&#216;'],
  Å: ['&Aring;', '&#197;'],
  '.': ['&#46;'],
  '-': ['&#45;'],
};
const junk = [
  '<span></span>',
  '<b></b>',
  '<!-- Aspose.Words -->',
  '\u00ad',
  '&shy;',
  '<o:p></o:p>',
  '<a name="_Toc1"></a>',
];
const wrappers = [
  ['<span>', '</span>'],
  ['<b>', '</b>'],
  ['<span style="font-family:Arial; font-size:11pt">', '</span>'],
  ["<font face='Arial'><i>", '</i></font>'],
] as const;
const exports = [
  '<meta name="generator" content="Aspose.Words for .NET 15.1.0.0" />',
  '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title></title>',
  '<style>p { margin: 0 }</style>',
];

const at = <Thing>(things: readonly Thing[], place: number): Thing | undefined => things[place % things.length];

/** Changes the one of all matches of a pattern in the texts that `place` falls on. */
const inTexts = (html: string, pattern: RegExp, change: { place: number; to: (found: string) => string }): string => {
  const count = piecesOf(html)
    .filter((piece) => !isTag(piece))
    .reduce((sum, piece) => sum + (piece.match(pattern) ?? []).length, 0);
  let index = -1;
  const toChange = count === 0 ? -1 : change.place % count;
  const changed = (found: string): string => {
    index += 1;
    return index === toChange ? change.to(found) : found;
  };
  return piecesOf(html)
    .map((piece) => (isTag(piece) ? piece : piece.replace(pattern, changed)))
    .join('');
};

const noises = {
  blank: (html: string, { place, choice }: Noise) =>
    inTexts(html, / /g, { place, to: () => at(blanks, choice) ?? ' ' }),
  entity: (html: string, { place, choice }: Noise) =>
    inTexts(html, /[æøåØÅ.-](?![^&;]{0,6};)/g, {
      place,
      to: (letter) => at(entities[letter] ?? [letter], choice) ?? letter,
    }),
  junk: (html: string, { place, choice }: Noise) =>
    inTexts(html, /\p{L}(?=\p{L})(?<!&#?\w{0,6})(?!\w{0,6};)/gu, {
      place,
      to: (letter) => letter + (at(junk, choice) ?? ''),
    }),
  wrapper: (html: string, { place, choice }: Noise) => {
    const [open, close] = at(wrappers, choice) ?? ['', ''];
    return inTexts(html, /\p{L}{2,}(?![^&;\s]{0,6};)/gu, { place, to: (word) => open + word + close });
  },
  attributes: (html: string, { choice }: Noise) =>
    html.replace(/<(\w+) (id|class)=(?:'([^']*)'|"([^"]*)")>/g, (_, name, attribute, single, double) => {
      const value = single ?? double;
      const forms = [
        `data-x="1" ${attribute}='${value}'`,
        `${attribute} = "${value}"  lang=da`,
        `style='a:b' ${attribute}="${value}" hidden`,
      ];
      return `<${name} ${at(forms, choice)}>`;
    }),
  between: (html: string, { place, choice }: Noise) => {
    const gaps = [...html.matchAll(/<\/(?:p|div|h\d|li|tr)>/g)];
    const gap = at(gaps, place);
    if (gap === undefined) return html;
    const end = gap.index + gap[0].length;
    return (
      html.slice(0, end) +
      (at(['\r\n', '   ', ...exports.slice(0, 1), '<p>&nbsp;</p>', '<br>'], choice) ?? '') +
      html.slice(end)
    );
  },
  exported: (html: string, { choice }: Noise) => (at(exports, choice) ?? '') + html,
} as const;

export const noise: fc.Arbitrary<Noise> = fc.record({
  kind: fc.constantFrom('blank', 'entity', 'junk', 'wrapper', 'attributes', 'between', 'exported'),
  place: fc.nat({ max: 10_000 }),
  choice: fc.nat({ max: 100 }),
});

/** The Html with all of these done to it, one after the other. */
export const noisy = (html: string, all: readonly Noise[]): string =>
  all.reduce((changed, one) => noises[one.kind](changed, one), html);
