import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

// The shell reads a pipe from us. The pipe ends when we do, even when we are killed, and then the command is ended too.
const watched = `exec 3<&0
"$@" 3<&- </dev/null &
command=$!
{ cat <&3 >/dev/null; kill $command; } 2>/dev/null &
exec 3<&-
wait $command`;

/** Starts a command that does not outlive us, however we end. It is also ended by ending the child's `stdin`. */
export function spawnWatched(command: string[], logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  // In a group of its own, a Ctrl-C at the terminal reaches only us, and we end it last.
  const child = spawn('/bin/sh', ['-c', watched, 'sh', ...command], { detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  return child;
}
