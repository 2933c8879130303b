import { benchChanges } from './changes/bench-changes.ts';
import { benchMail } from './mail/bench-mail.ts';
import { benchMatch } from './match/bench-match.ts';
import { benchRead } from './read/bench-read.ts';

const benches: Record<string, () => void | Promise<void>> = {
  read: benchRead,
  changes: benchChanges,
  mail: benchMail,
  match: benchMatch,
};

const named = process.argv.slice(2);
const asked = named.length === 0 ? Object.keys(benches) : named;
const unknown = asked.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no measurement is called "${unknown[0]}"; there are: ${Object.keys(benches).join(', ')}\n`,
  );
  process.exitCode = 2;
} else for (const name of asked) await benches[name]?.();
