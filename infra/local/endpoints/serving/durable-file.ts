import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes the file whole or not at all, and returns only when it would survive a loss of power:
 * first beside its place, then to the disk, then renamed, then the folder's own entry to the disk.
 */
export async function writeDurably(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.part`;
  await writeThrough(beside, { content, mode });
  await rename(beside, path);
  await syncFolder(dirname(path));
}

async function writeThrough(path: string, { content, mode }: { content: string | Uint8Array; mode: number }) {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string) {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
