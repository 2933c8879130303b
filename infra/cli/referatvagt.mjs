#!/usr/bin/env node
// The program's sources are TypeScript, which Node runs by itself from version 24 on. An older Node hands over to the
// project's own where that is installed, and says so where it is not, instead of failing on the first type.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = 24;
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= wanted) {
  await import('./main.ts');
} else if (existsSync(own)) {
  const running = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches both of us, a service manager's signal only this one: pass it on, and end as the other ends.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.kill(signal));
  running.on('exit', (status) => process.exit(status ?? 1));
} else {
  process.stderr.write(
    `referatvagt: needs Node ${wanted} or newer, and this is ${process.version}; run "npm ci" in the project, which brings it along\n`,
  );
  process.exitCode = 1;
}
