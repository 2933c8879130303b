/** A piece of Slack's mrkdwn. `text` is decoded: "&amp;" has become "&". */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; label: string }
  | { kind: 'bold' | 'italic' | 'struck'; pieces: Piece[] };

/** What a run of lines is: a quote when each begins with ">". Each line is its pieces. */
export type Paragraph = { kind: 'plain' | 'quote'; lines: Piece[][] };

/** Splits a text into runs of quoted and of plain lines, as Slack draws them. */
export function readMrkdwn(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    // Senders write ">" as such or escaped: Slack reads both as a quote at the start of a line.
    const quoted = /^(?:>|&gt;) ?/.exec(line);
    const kind = quoted ? 'quote' : 'plain';
    const pieces = readPieces(quoted ? line.slice(quoted[0].length) : line);
    const last = paragraphs.at(-1);
    if (last?.kind === kind) last.lines.push(pieces);
    else paragraphs.push({ kind, lines: [pieces] });
  }
  return paragraphs;
}

const marks = { '*': 'bold', _: 'italic', '~': 'struck' } as const;

/**
 * A mark counts only when it hugs its words and stands apart from letters outside, as in Slack:
 * "2*3*4" and "sag_nr_8" are left alone.
 */
const piece =
  /`(?<code>[^`\n]+)`|<(?<target>(?:https?:|mailto:)[^|>\s]+)(?:\|(?<label>[^>]*))?>|(?<![\p{L}\p{N}*_~])(?<mark>[*_~])(?=\S)(?<inner>(?:(?!\k<mark>).)+?)(?<=\S)\k<mark>(?![\p{L}\p{N}])/gu;

function readPieces(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of line.matchAll(piece)) {
    pieces.push(...plain(line.slice(end, found.index)), pieceOf(found.groups ?? {}));
    end = found.index + found[0].length;
  }
  return [...pieces, ...plain(line.slice(end))];
}

function pieceOf({ code, target, label, mark, inner = '' }: Record<string, string | undefined>): Piece {
  if (code !== undefined) return { kind: 'code', text: decoded(code) };
  if (target !== undefined) return { kind: 'link', href: decoded(target), label: decoded(label || target) };
  return { kind: marks[mark as keyof typeof marks], pieces: readPieces(inner) };
}

const plain = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'text', text: decoded(text) }]);

/** Slack has senders write these three, and only these, as entities. */
const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
