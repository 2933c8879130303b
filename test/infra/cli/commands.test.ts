import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../../infra/cli/referatvagt.mjs');
const referatvagt = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
const empty = mkdtempSync(join(tmpdir(), 'referatvagt-cli-'));
const broken = join(mkdtempSync(join(tmpdir(), 'referatvagt-cli-')), 'broken.json');
writeFileSync(broken, '{"Dagsordenpunkter": 1}');

describe('The command line answers bad input with one clear line', () => {
  it.each([
    ['no command', [], 2, 'which command?'],
    ['an unknown command', ['laes'], 2, 'there is no command "laes"'],
    ['an unknown option', ['read', '--tabel', 'x'], 2, "Unknown option '--tabel'"],
    ['read without a file', ['read'], 2, 'read needs at least one file'],
    ['read of a file that is not there', ['read', 'findes-ikke.json'], 1, 'findes-ikke.json: no such file'],
    ['read of a folder', ['read', empty], 1, 'a directory'],
    ['read of a page of another kind', ['read', broken], 1, 'unexpected layout'],
    ['replay without a folder', ['replay'], 2, 'replay needs one folder'],
    [
      'replay of a folder that is not there',
      ['replay', 'findes-ikke'],
      1,
      'findes-ikke: not a folder that can be read',
    ],
    ['replay of a folder without publications', ['replay', empty], 1, 'no publications (.json)'],
    ['start with a source that nobody knows', ['start', '--source', 'balerup'], 2, 'did you mean ballerup'],
    ['start with a port that is none', ['start', '--port', 'tre'], 2, '--port is a whole number'],
  ])('%s', (_what, args, status, words) => {
    const said = referatvagt(...args);
    expect(said.stderr.trim().split('\n')).toHaveLength(1);
    expect(said.stderr).toContain(`referatvagt: `);
    expect(said.stderr).toContain(words);
    expect(said.stdout).toBe('');
    expect(said.status).toBe(status);
  });

  it('tells more with --debug', () => {
    expect(referatvagt('replay', 'findes-ikke', '--debug').stderr).toContain('    at ');
  });

  it('explains itself with --help', () => {
    const { status, stdout } = referatvagt('--help');
    expect(status).toBe(0);
    for (const command of ['read', 'replay', 'start', 'held', 'verify'])
      expect(stdout).toContain(`referatvagt ${command}`);
  });
});
