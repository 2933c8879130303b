import { flushCompileCache } from 'node:module';
import type { Failure, Invocation, SandboxBirth, SandboxMessage } from '../sandbox-messages.ts';
import { installCloudDate, setOffset } from './cloud-date.ts';
import { makeContext } from './context.ts';
import { type Handler, loadHandler } from './load-handler.ts';

// The child that runs one function: it stands for Lambda's runtime, and the bundle must not notice the difference.

const birth: SandboxBirth = JSON.parse(process.argv[2] ?? '');
// It is there to start faster, and no part of the function's environment.
delete process.env.NODE_COMPILE_CACHE;
installCloudDate();
setOffset(birth.offsetMilliseconds);
// Without its cloud nobody would end this child.
process.on('disconnect', () => process.exit());

const tell = (message: SandboxMessage) => process.send?.(message);

const failureOf = (error: unknown): Failure =>
  error instanceof Error ? { errorType: error.name, message: error.message } : { errorType: typeof error, message: '' };

async function answer(handler: Handler, { requestId, event, offsetMilliseconds }: Invocation): Promise<void> {
  setOffset(offsetMilliseconds);
  try {
    const result = await handler(event, makeContext(birth, requestId));
    tell({ kind: 'answer', requestId, ok: true, result: result ?? null });
  } catch (error) {
    console.error(error);
    tell({ kind: 'answer', requestId, ok: false, ...failureOf(error) });
  }
}

try {
  const handler = await loadHandler(birth.folder, birth.handler);
  process.on('message', (invocation: Invocation) => void answer(handler, invocation));
  tell({ kind: 'ready' });
  // Written now, since a sandbox is ended by a kill: what is compiled once is there for the next one.
  flushCompileCache();
} catch (error) {
  console.error(error);
  process.send?.({ kind: 'broken', ...failureOf(error) } satisfies SandboxMessage, () => process.exit(1));
}
