/** The request was wrong: an experiment, an option or a file that was named. The message is one line for people. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** The request was understood but could not be carried out. The message is one line for people. */
export class Failure extends Error {
  override readonly name: string = "Failure";
}
