import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({
    packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')));

it('holds every optional package of every platform, or a fresh machine cannot install', () => {
  const { '': _root, ...packages } = lock.packages;
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  const builds = wanted.filter((name) => /-(?:arm64|arm|x64|ppc64|riscv64|s390x|ia32|loong64|mips64el)/u.test(name));
  expect(builds.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
});
