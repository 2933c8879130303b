import { fileURLToPath } from 'node:url';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { makeNewSource } from './new-source.ts';
import { nextSteps } from './next-steps.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

try {
  const [id, ...more] = process.argv.slice(2);
  if (id === undefined || more.length > 0)
    throw new WrongUsage('which platform? for example: npm run new-source -- aaben-dagsorden');
  const files = await makeNewSource({ root, id, month: new Date().toISOString().slice(0, 7) });
  process.stdout.write(nextSteps(id, files));
} catch (fault) {
  if (!(fault instanceof CommandFailed)) throw fault;
  process.stderr.write(`new-source: ${fault.message}\n`);
  process.exitCode = fault.exitStatus;
}
