/** The command line was wrong: exit code 2. The message is the one line the user sees. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** The command was understood but could not be carried out: exit code 1. The message is the one line the user sees. */
export class Failure extends Error {
  override readonly name: string = "Failure";
}

/** The command was stopped by Ctrl-C, or by another program: exit code 130 or 143. The message is the one line the user sees. */
export class Interrupted extends Error {
  override readonly name: string = "Interrupted";
}
