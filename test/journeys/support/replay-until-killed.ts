// A runner in a process of its own, so that a test can kill it: replays the folder into the home and prints the summary.
import { replay } from '../../../infra/cli/replay-command/replay.ts';

const [folder = '', home = '', assembly = ''] = process.argv.slice(2);
const summary = await replay({ folder, source: 'ballerup', home, assembly, onProgress: () => undefined });
process.stdout.write(JSON.stringify(summary));
