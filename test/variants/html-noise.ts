import { inTags, inTexts, rewrittenTag } from './html-tags.ts';
import type { NoiseRule } from './noise.ts';
import { atSome, signRules } from './text-signs.ts';

const entities: Record<string, string[]> = {
  æ: ['&aelig;', '&#230;', '&#xe6;'],
  ø: ['&oslash;', '&#248;', '&#xF8;'],
  å: ['&aring;', '&#229;', '&#xE5;'],
  Æ: ['&AElig;', '&#198;'],
  Ø: ['&Oslash;', '&#216;'],
  Å: ['&Aring;', '&#197;'],
  '"': ['&quot;', '&#34;'],
  '»': ['&raquo;'],
  '”': ['&rdquo;', '&#8221;'],
  '’': ['&rsquo;', '&#8217;'],
  '\u00a0': ['&nbsp;', '&#160;', '&#xA0;'],
  '\u00ad': ['&shy;', '&#173;'],
};
const junk = [
  '<span></span>',
  '<b></b>',
  '<!-- Aspose.Words -->',
  '<!--[if gte mso 9]><xml><o:p>Beslutning</o:p></xml><![endif]-->',
  '<o:p></o:p>',
  '<a name="_Toc1"></a>',
  '&shy;',
] as const;
const wrappers = [
  ['<span>', '</span>'],
  ['<b>', '</b>'],
  ['<span style="font-family:Arial; font-size:11pt; mso-bidi-font-size:12.0pt" class="MsoNormal">', '</span>'],
  ["<font face='Arial'><i>", '</i></font>'],
  ['<em lang=da>', '</em>'],
] as const;
const generators = [
  '<meta name="generator" content="Aspose.Words for .NET 15.1.0.0" />',
  '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Beslutning</title>',
  '<style>p { margin: 0 }</style>',
  '<style type="text/css"><!-- .MsoNormal { margin: 0 } --></style>',
  '\ufeff',
] as const;
const emptyBlocks = [
  '\r\n',
  '   ',
  '<p></p>',
  '<p>&nbsp;</p>',
  '<p><span>\u00a0</span></p>',
  '<br>',
  '<br />',
  '<p><o:p>&nbsp;</o:p></p>',
  '<div></div>',
  '<h4></h4>',
  '<!-- side 2 -->',
] as const;

const inSeenTexts =
  (rule: NoiseRule<string>): NoiseRule<string> =>
  (html, dice, often) =>
    inTexts(html, (text) => rule(text, dice, often));

export const withGenerator: NoiseRule<string> = (html, dice) => dice.one(generators) + html;

/** What two exports of an item's Html may differ by, and no reader sees. */
export const htmlRules = {
  blanks: inSeenTexts(signRules.blanks),
  'invisible signs': inSeenTexts(signRules['invisible signs']),
  'letters in parts': inSeenTexts(signRules['letters in parts']),
  'double quotes': inSeenTexts(signRules['double quotes']),
  'single quotes': inSeenTexts(signRules['single quotes']),
  dashes: inSeenTexts(signRules.dashes),
  'hyphens that do not break': inSeenTexts(signRules['hyphens that do not break']),
  'line breaks in paragraphs': inSeenTexts((text, dice, often) =>
    atSome(text, ' ', { dice, often, to: () => dice.one(['\n', '\r\n', '\n    ']) }),
  ),
  entities: inSeenTexts((text, dice, often) =>
    atSome(text, `[${Object.keys(entities).join('')}]`, {
      dice,
      often,
      to: (sign) => dice.one(entities[sign] ?? [sign]),
    }),
  ),
  'junk in words': inSeenTexts((text, dice, often) =>
    atSome(text, '\\p{L}(?=\\p{L})', { dice, often: often / 10, to: (letter) => letter + dice.one(junk) }),
  ),
  'marked words': inSeenTexts((text, dice, often) =>
    atSome(text, '\\p{L}{2,}', {
      dice,
      often: often / 4,
      to: (word) => dice.one(wrappers).join(word),
    }),
  ),
  'marks taken away': (html, dice, often) =>
    html.replace(/<(span|em|b|strong|i|font)(?: [^<>]*)?>([^<>]*)<\/\1>/g, (whole, _name, text) =>
      dice.chance(often) ? text : whole,
    ),
  'attributes and their quotes': (html, dice, often) =>
    inTags(html, (tag) =>
      dice.chance(often) ? rewrittenTag(tag, dice, (attributes) => dice.shuffled(attributes)) : tag,
    ),
  'more attributes': (html, dice, often) =>
    inTags(html, (tag) =>
      dice.chance(often)
        ? rewrittenTag(tag, dice, (attributes) => [
            ...attributes,
            { name: 'data-export', value: '2' },
            ...(attributes.some(({ name }) => name === 'style')
              ? []
              : [{ name: 'style', value: 'margin:0cm; filter:alpha(opacity=100)' }]),
          ])
        : tag,
    ),
  'names of classes': (html, dice, often) =>
    inTags(html, (tag) =>
      dice.chance(often)
        ? rewrittenTag(tag, dice, (attributes) =>
            attributes.map(({ name, value }) => ({
              name,
              value:
                name === 'class'
                  ? `${value.replace(/\b(?:xslt|Mso)\w+/g, 'x1')} ${dice.one(['Default', 'MsoListParagraph', 'x2'])}`
                  : value,
            })),
          )
        : tag,
    ),
  'tags in capitals': (html, dice, often) =>
    inTags(html, (tag) => (dice.chance(often) ? tag.replace(/^<\/?\w+/, (name) => name.toUpperCase()) : tag)),
  'empty blocks': (html, dice, often) =>
    html.replace(/<\/(?:p|h[3-6]|ul|ol|table)>/g, (end) =>
      dice.chance(often / 2) ? end + dice.one(emptyBlocks) : end,
    ),
  'blanks between tags': (html, dice, often) =>
    html.replace(/<\/?(?:p|div|h[1-6]|ul|ol|li|table|tbody|tr|td|br)(?: [^<>]*)?>/g, (tag) =>
      dice.chance(often) ? `${dice.one(['\r\n', ' ', '\n\t', ''])}${tag}${dice.one(['\n', '  ', '\u00a0', ''])}` : tag,
    ),
  'line breaks for paragraphs': (html, dice, often) =>
    html.replace(/<\/p>\s*<p>/g, (seam) => (dice.chance(often) ? '<br>' : seam)),
  'paragraphs for line breaks': (html, dice, often) =>
    html.replace(/(?<=<p>[^<>]*)<br ?\/?>(?=[^<>]*<\/p>)/g, (seam) => (dice.chance(often) ? '</p><p>' : seam)),
  'lists written out': (html, dice, often) =>
    html.replace(/(?<=<\/p>\s*)<ol>((?:\s*<li>[^<>]*<\/li>)+)\s*<\/ol>/g, (list, points: string) =>
      dice.chance(often) ? writtenOut(points) : list,
    ),
  'split headings': (html, dice, often) =>
    html.replace(/<(h[1-6])>([^<>&]{2,})<\/\1>/g, (whole, name, text) =>
      dice.chance(often)
        ? `<${name}><span>${text.slice(0, 2)}</span><span lang="da">${text.slice(2)}</span></${name}>`
        : whole,
    ),
  generators: withGenerator,
} satisfies Record<string, NoiseRule<string>>;

const writtenOut = (points: string): string =>
  [...points.matchAll(/<li>([^<>]*)<\/li>/g)]
    .map(([, text = ''], index) => `<p>${index + 1}. ${text.trim()}</p>`)
    .join('');
