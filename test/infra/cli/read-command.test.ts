import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../infra/cli/read-command/read-command.ts';

const saved = (name: string) => fileURLToPath(new URL(`../../sources/pages/${name}`, import.meta.url));
const minutes2026 = saved('referat-text/ballerup-2026-04-14.txt');
const minutes2019 = saved('referat-text/ballerup-2019-12-03.txt');

const run = async (files: string[], options: { table?: boolean; debug?: boolean } = {}) => {
  const written = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof written) => ({
    write: (text: string) => {
      written[stream] += text;
    },
  });
  const status = await readCommand(
    { files, table: false, debug: false, ...options },
    { stdout: into('stdout'), stderr: into('stderr') },
  );
  return { status, ...written };
};

describe('referatvagt read', () => {
  it('gives readable JSON for one file', async () => {
    const { status, stdout } = await run([minutes2026]);
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(100);
    const meeting = JSON.parse(stdout);
    expect(meeting).toMatchObject({ startsAt: '2026-04-14T06:00:00.000Z', stage: 'minutes' });
    expect(meeting.items[7]).toMatchObject({
      sourceItemId: null,
      number: '8',
      caseNumber: '15.00.00-A00-23-26',
      closed: false,
      decision: { kind: 'postponed', text: 'Udsættes' },
    });
  });

  it('gives one line of JSON per file, in the order given', async () => {
    const { status, stdout } = await run([minutes2019, minutes2026]);
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line).items.length)).toEqual([7, 12]);
  });

  it('gives a table for the eye', async () => {
    const { stdout } = await run([minutes2026], { table: true });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(
      'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget · 14. april 2026 kl. 08.00 · referat · 12 punkter (3 lukkede)',
    );
    expect(lines[1]).toBe(
      '  1  godkendt med bemærkning   Godkendelse af dagsorden                      00.22.04-P35-57-25    → udsætter punkt 8 til næste møde',
    );
    expect(lines[6]).toBe(
      '  6  delt                      Omlægning og styring af aktiveringsindsatsen  85.15.70-100-12-26 ?  1 taget til efterretning · 2 godkendt',
    );
    expect(lines[8]).toBe(
      '  8  udsat                     Årsberetning 2025 for radikaliseringsindsa…   15.00.00-A00-23-26',
    );
  });

  it('tells of a page that it does not know, reads the others, and fails in the end', async () => {
    const page = saved('os2web/a-web-page.html');
    const { status, stdout, stderr } = await run([page, minutes2019]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `referatvagt: ${page}: unexpected layout: no "ul.accordion" and no FirstAgenda container; is this a minutes page?\n`,
    );
    expect(JSON.parse(stdout).items).toHaveLength(7);
  });

  it('says in a line that a file is missing, a folder or a broken PDF', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'referatvagt-'));
    await writeFile(join(folder, 'a.pdf'), '%PDF-1.7\n');
    const files = [join(folder, 'nowhere.txt'), folder, join(folder, 'a.pdf')];
    const { status, stderr } = await run(files);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `referatvagt: ${files[0]}: no such file`,
      `referatvagt: ${files[1]}: a directory; name the files in it`,
      `referatvagt: ${files[2]}: unexpected layout: the PDF is damaged or breaks off`,
    ]);
  });

  it.each(['ballerup-2026-04-14', 'ballerup-2019-12-03'])('reads a PDF as it reads its text: %s', async (name) => {
    const pdf = await run([saved(`referat-pdf/${name}.pdf`)], { table: true });
    expect(pdf).toEqual(await run([saved(`referat-text/${name}.txt`)], { table: true }));
    expect(pdf.status).toBe(0);
  });

  it('shows where an error comes from when debugging', async () => {
    const { stderr } = await run([saved('nowhere.txt')], { debug: true });
    expect(stderr).toContain('ENOENT');
  });

  it('does not hand control characters of a page to the terminal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'referatvagt-'));
    const file = join(folder, 'hostile.txt');
    await writeFile(file, 'Byrådet\nMandag den 1. juni 2026 - kl. 13:00\n\nPunkt 1 Budget\u001b[2J\u202e\n');
    const { stdout } = await run([file], { table: true });
    expect(stdout).toContain('Budget[2J');
    expect(stdout).not.toMatch(/\p{Cf}|\p{Cc}(?<!\n)/u);
  });

  it('wants at least one file', async () => {
    expect(await run([])).toEqual({ status: 1, stdout: '', stderr: 'referatvagt: read: name at least one file\n' });
  });
});
