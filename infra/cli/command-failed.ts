/** A command could not do its work: one line for people, exit status 1. */
export class CommandFailed extends Error {
  override readonly name: string = 'CommandFailed';
  readonly exitStatus: 1 | 2 = 1;
}

/** The command was called in a way it does not know: exit status 2. */
export class WrongUsage extends CommandFailed {
  override readonly name = 'WrongUsage';
  override readonly exitStatus = 2;
}
