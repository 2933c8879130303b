import type { IncomingMessage } from 'node:http';

/** The whole body of a request, or word that it is longer than `mostBytes`; throws when the sender breaks off. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    // Read to the end all the same: a sender that is cut off never sees our answer.
    if (length <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > mostBytes ? 'too-large' : Buffer.concat(chunks);
}
