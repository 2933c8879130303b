import { parseArgs } from 'node:util';
import { CommandFailed, WrongUsage } from './command-failed.ts';
import { readCommand } from './read-command/read-command.ts';
import { usage } from './usage.ts';

const flags = {
  table: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  overdue: { type: 'boolean', default: false },
  promised: { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  source: { type: 'string' },
  records: { type: 'string' },
  subscribers: { type: 'string' },
  outbox: { type: 'string' },
  yes: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  port: { type: 'string' },
  every: { type: 'string' },
} as const;

type Given = ReturnType<typeof givenIn>;

/** Commands load what they need when they are called: `read` should not wait for a cloud. */
const commands: Record<string, (given: Given) => Promise<number>> = {
  read: async ({ rest, values }) => {
    if (rest.length === 0)
      throw new WrongUsage('read needs at least one file, for example: referatvagt read referat.json');
    return readCommand({ files: rest, table: values.table, debug: values.debug }, process);
  },
  topics: async ({ rest }) => {
    const [file, ...more] = rest;
    if (file === undefined || more.length > 0)
      throw new WrongUsage('topics needs one file, for example: referatvagt topics referat.json');
    const { topicsCommand } = await import('./topics-command/topics-command.ts');
    await topicsCommand(file);
    return 0;
  },
  replay: async ({ rest, values }) => {
    const [folder, ...more] = rest;
    if (folder === undefined || more.length > 0)
      throw new WrongUsage('replay needs one folder, for example: referatvagt replay publications/');
    const { replayCommand } = await import('./replay-command/replay-command.ts');
    await replayCommand({ folder, source: values.source, json: values.json });
    return 0;
  },
  held: async ({ rest, values }) => {
    const { heldCommand } = await import('./held-command/held-command.ts');
    await heldCommand({ rest, json: values.json, source: values.source, table: values.records });
    return 0;
  },
  verify: async ({ rest, values }) => {
    if (rest.length > 0) throw new WrongUsage('verify takes no file');
    const { verifyCommand } = await import('./verify-command/verify-command.ts');
    await verifyCommand({ source: values.source, table: values.records });
    return 0;
  },
  postponed: async ({ rest, values: { source, overdue, promised, csv, json } }) => {
    if (rest.length > 0) throw new WrongUsage('postponed takes no file; REFERATVAGT_HOME says where to look');
    const { postponedCommand } = await import('./postponed-command/postponed-command.ts');
    await postponedCommand({ source, overdue, promised, csv, json }, process.stdout);
    return 0;
  },
  who: async ({ rest, values }) => {
    const { whoCommand } = await import('./who-command/who-command.ts');
    await whoCommand({ rest, json: values.json, ...tablesIn(values) });
    return 0;
  },
  resend: async ({ rest, values }) => {
    const { resendCommand } = await import('./resend-command/resend-command.ts');
    await resendCommand({ rest, yes: values.yes, again: values.again, ...tablesIn(values) });
    return 0;
  },
  brake: async ({ rest, values }) => {
    const { brakeCommand } = await import('./brake-command/brake-command.ts');
    await brakeCommand({ rest, ...tablesIn(values) });
    return 0;
  },
  start: async ({ rest, values }) => {
    if (rest.length > 0) throw new WrongUsage('start takes no file');
    const { startCommand } = await import('./start-command/start-command.ts');
    await startCommand({ source: values.source, port: values.port, every: values.every });
    return 0;
  },
};

const tablesIn = ({ source, records, subscribers, outbox }: Given['values']) => ({
  source,
  tables: {
    ...(records === undefined ? {} : { records }),
    ...(subscribers === undefined ? {} : { subscribers }),
    ...(outbox === undefined ? {} : { outbox }),
  },
});

const names = Object.keys(commands);
const inWords = (words: string[], type: Intl.ListFormatType): string =>
  new Intl.ListFormat('en-GB', { type }).format(words);

const givenIn = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true });
    const [command, ...rest] = positionals;
    return { values, command, rest };
  } catch (fault) {
    throw new WrongUsage(fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : 'unknown option', {
      cause: fault,
    });
  }
};

const run = async (args: string[]): Promise<number> => {
  const given = givenIn(args);
  if (given.values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (given.command === undefined)
    throw new WrongUsage(`which command? ${inWords(names, 'disjunction')}; referatvagt --help tells more`);
  const command = commands[given.command];
  if (command === undefined)
    throw new WrongUsage(
      `there is no command "${given.command.slice(0, 40)}"; there are ${inWords(names, 'conjunction')}`,
    );
  return command(given);
};

const args = process.argv.slice(2);
try {
  process.exitCode = await run(args);
} catch (fault) {
  const words = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`referatvagt: ${words}\n`);
  if (args.includes('--debug')) process.stderr.write(`${fault instanceof Error ? fault.stack : ''}\n`);
  process.exitCode = fault instanceof CommandFailed ? fault.exitStatus : 1;
}
