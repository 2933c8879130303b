import fc from 'fast-check';

/** One way in which a page can be damaged. Places are parts of its length: 0 is its beginning, 1 its end. */
export type Mutation =
  | { kind: 'flip'; place: number; bit: number }
  | { kind: 'cut'; place: number; length: number }
  | { kind: 'double'; place: number; length: number }
  | { kind: 'move'; place: number; length: number; to: number }
  | { kind: 'put-in'; place: number; text: string };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.nat({ max: 3000 });
// What means something to a parser does more harm than any letter.
const text = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '</div>',
    '<div>',
    '<h3>Beslutning</h3>',
    '&',
    '\0',
    '\ud800',
  ),
  fc.constantFrom(
    'null',
    ',',
    ':',
    '\\u0000',
    '-1',
    '1e999',
    '<!--',
    '<ul><li>',
    "'",
    '\r\n\r\n',
    '# ',
    'Punkt 3: ',
    '...... 7\n',
  ),
  fc.string({ maxLength: 40 }),
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), place, bit: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant('cut' as const), place, length }),
  fc.record({ kind: fc.constant('double' as const), place, length }),
  fc.record({ kind: fc.constant('move' as const), place, length, to: place }),
  fc.record({ kind: fc.constant('put-in' as const), place, text }),
);

/** The page with all of these done to it, one after the other. */
export const mutated = (page: Buffer, mutations: readonly Mutation[]): Buffer => mutations.reduce(mutate, page);

const mutate = (page: Buffer, done: Mutation): Buffer => {
  const at = Math.floor(done.place * page.length);
  if (done.kind === 'flip') return flipped(page, at, done.bit);
  if (done.kind === 'put-in') return Buffer.concat([page.subarray(0, at), Buffer.from(done.text), page.subarray(at)]);
  const piece = page.subarray(at, at + done.length);
  const rest = Buffer.concat([page.subarray(0, at), page.subarray(at + done.length)]);
  if (done.kind === 'cut') return rest;
  if (done.kind === 'double') return Buffer.concat([page.subarray(0, at), piece, page.subarray(at)]);
  const to = Math.floor(done.to * rest.length);
  return Buffer.concat([rest.subarray(0, to), piece, rest.subarray(to)]);
};

const flipped = (page: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(page);
  if (at < copy.length) copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
};
