// Completes package-lock.json. Where a registry does not carry the builds of a package for other platforms, npm leaves them
// out of the lock, and `npm ci` then refuses it. An entry without an address is enough: it is installed nowhere here, and
// looked up by npm where its platform is the machine's. Run after every change of dependencies: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const { '': root, ...packages } = lock.packages;
const platform =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix)-(arm64|arm|x64|ppc64|riscv64|s390x|ia32|loong64|mips64el)/u;

export const missingIn = (entries) =>
  Object.values(entries).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
      const found = platform.exec(name);
      return found === null || `node_modules/${name}` in entries
        ? []
        : [{ name, version, os: found[1], cpu: found[2] }];
    }),
  );

for (const { name, version, os, cpu } of missingIn(packages)) {
  const libc =
    os === 'linux' && /-(?:musl|gnu)/u.test(name) ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {};
  packages[`node_modules/${name}`] = { version, cpu: [cpu], dev: true, optional: true, os: [os], ...libc };
}
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(packages).sort(([left], [right]) => (left < right ? -1 : 1))),
};
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
