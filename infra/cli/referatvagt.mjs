#!/usr/bin/env node
// The program's sources are TypeScript, which Node runs by itself from version 24 on. Older versions get a word about it
// instead of a syntax error; and where the project's own Node is installed, they hand over to it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = 24;
const isOld = (version) => Number.parseInt(version, 10) < wanted;
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

if (!isOld(process.versions.node)) {
  await import('./main.ts');
} else if (existsSync(own)) {
  const { status, signal } = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? (signal === null ? 1 : 130);
} else {
  process.stderr.write(
    `referatvagt: needs Node ${wanted} or newer, and this is ${process.version}; run "npm ci" in the project, which brings it along\n`,
  );
  process.exitCode = 1;
}
