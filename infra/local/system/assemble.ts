import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const app = fileURLToPath(new URL('../../app.ts', import.meta.url));

/**
 * Synthesizes the installation as it runs on one machine into `outdir`, and returns it. Takes some seconds. In a process
 * of its own: CDK is large, and writes of its progress to stderr, which is shown only when it fails.
 */
export async function assemble(outdir: string): Promise<string> {
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'local' }) };
  try {
    await promisify(execFile)(process.execPath, [app], { env, maxBuffer: 16 * 1024 * 1024 });
    return outdir;
  } catch (fault) {
    const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr) : '';
    throw new Error(`The installation cannot be synthesized:\n${said.trim().split('\n').slice(-12).join('\n')}`, {
      cause: fault,
    });
  }
}
