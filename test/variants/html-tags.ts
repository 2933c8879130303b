import type { Dice } from './dice.ts';

/** A piece of Html: a tag, a comment, or the text between them. */
export const piecesOf = (html: string): string[] =>
  html.split(/(<!--[\s\S]*?-->|<[/!a-z][^<>]*>)/i).filter((piece) => piece !== '');

export const isTag = (piece: string): boolean => /^<[/!a-z]/i.test(piece) && piece.endsWith('>');
const isUnseen = (tag: string | undefined): boolean => /^<(?:style|script|title)\b/i.test(tag ?? '');

/** Changes the texts that are seen, and leaves tags and what stands in a style or a title. */
export const inTexts = (html: string, change: (text: string) => string): string =>
  piecesOf(html)
    .map((piece, index, pieces) => (isTag(piece) || isUnseen(pieces[index - 1]) ? piece : change(piece)))
    .join('');

/** Changes the tags, comments left out. */
export const inTags = (html: string, change: (tag: string) => string): string =>
  piecesOf(html)
    .map((piece) => (isTag(piece) && !piece.startsWith('<!') ? change(piece) : piece))
    .join('');

type Attribute = { name: string; value: string };

/** Writes a start tag anew: its attributes in any order, with any quotes. */
export const rewrittenTag = (tag: string, dice: Dice, change: (attributes: Attribute[]) => Attribute[]): string => {
  const [, name = '', rest = '', end = ''] = /^<([a-z][\w:-]*)([^<>]*?)(\/?)>$/i.exec(tag) ?? [];
  if (name === '') return tag;
  const attributes = [...rest.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(
    ([, attribute = '', double, single, bare]) => ({ name: attribute, value: double ?? single ?? bare ?? '' }),
  );
  return `<${[name, ...change(attributes).map((attribute) => written(attribute, dice))].join(' ')}${end === '' ? '' : ' /'}>`;
};

const written = ({ name, value }: Attribute, dice: Dice): string => {
  const quotes = [...(value.includes('"') ? [] : ['"']), ...(value.includes("'") ? [] : ["'"])];
  const quote = quotes.length === 0 ? '"' : dice.one(quotes);
  return `${name}${dice.one(['=', '=', ' = '])}${quote}${quotes.length === 0 ? value.replaceAll('"', '&quot;') : value}${quote}`;
};
