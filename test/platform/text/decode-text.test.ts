import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/platform/text/decode-text.ts';

const text = 'Økonomiudvalget på Ærø – “Året” § 2 …';
const takenFor1252 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

describe('the bytes of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(text), text, 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text, 'utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), text, 'utf-16'],
    ['windows-1252', Buffer.from('Økonomi på Ærø\u0096', 'latin1'), 'Økonomi på Ærø–', 'windows-1252'],
    ['UTF-8 taken twice', Buffer.from(takenFor1252(Buffer.from(text))), text, 'utf-8-twice'],
  ])('are read when they are %s', (_, bytes, expected, writing) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: expected, writing } });
  });

  it.each(['»Å«', 'Ø…', 'Ü–', 'fra A til Å', 'Café', '€'])(
    'are left as they are when nothing is wrong: %s',
    (plain) => {
      expect(decodeText(Buffer.from(plain))).toEqual({ ok: true, value: { text: plain, writing: 'utf-8' } });
    },
  );

  it.each([
    ['break off inside a letter', Buffer.from('Ærø og Sø').subarray(0, -1), /breaks off/],
    ['mix two ways', Buffer.concat([Buffer.from('Ærø '), Buffer.from('på', 'latin1')]), /partly/],
    ['have lost their letters', Buffer.from('\ufffdkonomiudvalget p\ufffd \ufffdr\ufffd'), /letters were lost/],
    ['are an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /no text/],
  ])('are a problem when they %s', (_, bytes, missing) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, problem: { kind: 'unexpected-layout', missing } });
  });

  it('never make it throw', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(fc.property(bytes, (some) => void expect(decodeText(some)).toHaveProperty('ok')));
  });
});
