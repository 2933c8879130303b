/**
 * A page's text as people see it, with the bytes behind each of its characters: character `i` was written as the bytes
 * from `starts[i]` to before `ends[i]`. A character is a byte until a rewriting says otherwise.
 */
type View = { text: string; starts: Int32Array; ends: Int32Array };

export const viewOfBytes = (body: Buffer): View => ({
  text: body.toString('latin1'),
  starts: Int32Array.from({ length: body.length }, (_, index) => index),
  ends: Int32Array.from({ length: body.length }, (_, index) => index + 1),
});

/**
 * The ways a page can write a digit, a blank or a hyphen, or put nothing between two: bytes of UTF-16, of UTF-8 and of
 * windows-1252, escapes of JSON, tags, entities, marks that are not seen. In the order in which they are wrapped.
 */
const rewritings: readonly { written: RegExp; as: (written: string) => string }[] = [
  { written: /\0/g, as: () => '' },
  { written: /\xc2\xa0|\xe2\x80[\x87\xaf]|\xa0/g, as: () => ' ' },
  { written: /\xe2\x80[\x90-\x95]|\xe2\x88\x92|[\x96\x97]/g, as: () => '-' },
  { written: /\xc2\xad|\xe2\x80[\x8b-\x8d]|\xe2\x81\xa0|\xef\xbb\xbf/g, as: () => '' },
  { written: /\\u[0-9a-f]{4}/gi, as: (unit) => String.fromCharCode(Number.parseInt(unit.slice(2), 16)) },
  { written: /\\[nrt]/g, as: () => ' ' },
  { written: /<[a-z/!][^<>]{0,2000}>/gi, as: () => '' },
  { written: /&#x?[0-9a-f]{1,6};?/gi, as: (entity) => characterOf(entity) },
  { written: /&(?:nbsp|ensp|emsp|thinsp|numsp);/g, as: () => ' ' },
  { written: /&(?:ndash|mdash|minus|hyphen|dash);/g, as: () => '-' },
  { written: /&(?:shy|zwnj|zwj);|[\u00ad\u200b-\u200d\u2060\ufeff]/g, as: () => '' },
];

const characterOf = (entity: string): string => {
  const hexadecimal = /^&#x/i.test(entity);
  const digits = entity.replace(/^&#x?|;$/gi, '');
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10);
  // One character for one place: none of those that matter here takes two.
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : ' ';
};

/** The view of a page with all of these taken away. Takes time by the length of the page. */
export const seenText = (body: Buffer): View =>
  rewritings.reduce((view, { written, as }) => rewritten(view, written, as), viewOfBytes(body));

const rewritten = (view: View, written: RegExp, as: (written: string) => string): View => {
  const next = {
    text: [] as string[],
    starts: new Int32Array(view.text.length),
    ends: new Int32Array(view.text.length),
  };
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    next.text.push(view.text.slice(from, to));
    next.starts.set(view.starts.subarray(from, to), length);
    next.ends.set(view.ends.subarray(from, to), length);
    length += to - from;
  };
  for (const { 0: match, index } of view.text.matchAll(written)) {
    keep(index);
    const character = as(match);
    next.text.push(character);
    if (character !== '') {
      next.starts[length] = view.starts[index] ?? 0;
      next.ends[length] = view.ends[index + match.length - 1] ?? 0;
      length += 1;
    }
    from = index + match.length;
  }
  if (from === 0) return view;
  keep(view.text.length);
  return { text: next.text.join(''), starts: next.starts.subarray(0, length), ends: next.ends.subarray(0, length) };
};
