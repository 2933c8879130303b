import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { pdfFolderSource } from '../../../shared/sources/referat-pdf/pdf-folder-source.ts';

const now = () => new Date('2026-06-10T08:00:00.000Z');
const pages = fileURLToPath(new URL('../pages/', import.meta.url));
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'referatvagt-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFileSync(
    join(pages, 'referat-pdf/agenda.pdf'),
    join(folder, 'Dagsorden Teknik- og Miljøudvalget 2026-06-09.pdf'),
  );
  copyFileSync(join(pages, 'referat-text/ballerup-2019-12-03.txt'), join(folder, 'uden-navn.txt'));
  writeFileSync(join(folder, 'læsmig.docx'), 'nej');
  mkdirSync(join(folder, 'gamle.pdf'));
  return folder;
};
const listOf = async (folder: string) => {
  const list = await pdfFolderSource({ folder, now }).listPublications();
  return list.ok ? list.value : [];
};

describe('a folder of files', () => {
  it('lists what their names say, and reads those whose names say nothing', async () => {
    expect(await listOf(aFolder())).toMatchObject([
      { committee: 'Teknik- og Miljøudvalget', stage: 'agenda', startsAt: '2026-06-08T22:00:00.000Z' },
      { committee: 'Erhvervs- og Beskæftigelsesudvalget', stage: 'minutes', startsAt: '2019-12-03T12:00:00.000Z' },
    ]);
  });

  it('says which file it could not read, without its name', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'et-brev.txt'), 'Kære borger');
    const list = await pdfFolderSource({ folder, now }).listPublications();
    expect(list).toMatchObject({ ok: false, problem: { kind: 'unexpected-layout' } });
    expect(JSON.stringify(list)).toContain('file 2 of 3 by name');
    expect(JSON.stringify(list)).not.toContain('et-brev');
  });

  it('shows by the fingerprint that a file was replaced', async () => {
    const folder = aFolder();
    const [before] = await listOf(folder);
    utimesSync(join(folder, 'Dagsorden Teknik- og Miljøudvalget 2026-06-09.pdf'), 1, 1);
    expect((await listOf(folder))[0]?.fingerprint).not.toBe(before?.fingerprint);
  });

  it('reads PDF and text files, and does not tell where the folder is', async () => {
    const folder = aFolder();
    for (const { publicationId: id } of await listOf(folder)) {
      const read = await pdfFolderSource({ folder, now }).readPublication(id);
      expect(read).toMatchObject({ ok: true, value: { publication: { publicationId: id } } });
      expect(read.ok && read.value.page.url).toBe(`file:///${encodeURIComponent(id)}`);
    }
  });

  it.each(['../pages.pdf', 'gamle.pdf/a.pdf', 'læsmig.docx', '..'])(
    'reads nothing outside itself: %s',
    async (name) => {
      const read = await pdfFolderSource({ folder: aFolder(), now }).readPublication(publicationId(name));
      expect(read).toMatchObject({ ok: false, problem: { kind: 'implausible' } });
    },
  );

  it('has a problem with a file that is gone, too long, or tells nothing', async () => {
    const folder = aFolder();
    const source = pdfFolderSource({ folder, now });
    expect(await source.readPublication(publicationId('væk.pdf'))).toMatchObject({ problem: { kind: 'gone' } });
    writeFileSync(join(folder, 'lang.txt'), '');
    truncateSync(join(folder, 'lang.txt'), 9_000_000);
    expect(await source.readPublication(publicationId('lang.txt'))).toMatchObject({ problem: { kind: 'implausible' } });
    expect(await source.listPublications()).toMatchObject({ ok: false, problem: { kind: 'implausible' } });
  });

  it('is unreachable when it is not there', async () => {
    const source = pdfFolderSource({ folder: join(aFolder(), 'ingen'), now });
    expect(await source.listPublications()).toMatchObject({ problem: { kind: 'unreachable', reason: /ENOENT/ } });
  });
});
