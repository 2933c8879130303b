import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WrongUsage } from '../../../infra/cli/command-failed.ts';
import { makeNewSource } from '../../../infra/cli/new-source/new-source.ts';
import { nextSteps } from '../../../infra/cli/new-source/next-steps.ts';

const month = '2026-11';
const domain = fileURLToPath(new URL('../../../shared/domain', import.meta.url));

const emptyProject = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'new-source-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'shared/sources/reading'), { recursive: true });
  writeFileSync(join(root, 'shared/sources/registry.ts'), '');
  symlinkSync(domain, join(root, 'shared/domain'));
  return root;
};

describe('npm run new-source', () => {
  it('makes a reader that reads nothing yet, and says so', async () => {
    const root = emptyProject();
    await makeNewSource({ root, id: 'aaben-dagsorden', month });
    const file = join(root, 'shared/sources/aaben-dagsorden/aaben-dagsorden-reader.ts');
    const { aabenDagsordenReader: reader } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(reader.platform).toBe('aaben-dagsorden');
    expect(reader.recognises('<html></html>')).toBe(false);
    expect(reader.read('<html></html>', { origin: null, name: 'x' })).toMatchObject({
      ok: false,
      problem: { kind: 'unexpected-layout' },
    });
    expect(readFileSync(file, 'utf8')).toContain(' * History:\n *   2026-11  Begun');
  });

  it('makes example pages, each with what is expected of it', async () => {
    const root = emptyProject();
    const files = await makeNewSource({ root, id: 'prisme', month });
    const made = readdirSync(join(root, 'test/sources/pages/prisme'));
    expect(made.sort()).toEqual(
      files
        .slice(1)
        .map((file) => file.split('/').at(-1))
        .sort(),
    );
    const minutes = JSON.parse(readFileSync(join(root, 'test/sources/pages/prisme/minutes.expected.json'), 'utf8'));
    expect(minutes).toMatchObject({
      ok: true,
      value: { stage: 'minutes', items: [{ decision: { kind: 'approved' } }] },
    });
  });

  it('registers nothing, and says what to do next', async () => {
    const root = emptyProject();
    const files = await makeNewSource({ root, id: 'prisme', month });
    expect(readdirSync(join(root, 'shared/sources')).sort()).toEqual(['prisme', 'reading', 'registry.ts']);
    const words = nextSteps('prisme', files);
    for (const file of files) expect(words).toContain(file);
    expect(nextSteps('aaben-dagsorden', [])).toContain(
      "'aaben-dagsorden': { text: aabenDagsordenReader, site: null },",
    );
    expect(words).toContain(' prisme: { text: prismeReader, site: null },');
  });

  it.each(['', 'Prisme', 'prisme_2', '../prisme', 'a--b', '-a', '2net', 'blåt', 'x'.repeat(31)])(
    'refuses the name "%s"',
    async (id) => {
      const root = emptyProject();
      await expect(makeNewSource({ root, id, month })).rejects.toThrow(WrongUsage);
      expect(readdirSync(join(root, 'shared/sources')).sort()).toEqual(['reading', 'registry.ts']);
    },
  );

  it.each(['reading', 'registry'])('never overwrites: "%s" is taken', async (id) => {
    const root = emptyProject();
    await expect(makeNewSource({ root, id, month })).rejects.toThrow(/is already there; nothing was written/);
    await makeNewSource({ root, id: 'prisme', month });
    await expect(makeNewSource({ root, id: 'prisme', month })).rejects.toThrow(/is already there/);
  });
});
