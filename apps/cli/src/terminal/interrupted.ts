/** The command was stopped by Ctrl-C, or by another program: exit code 130 or 143. The message is the one line the user sees. */
export class Interrupted extends Error {
  override readonly name: string = "Interrupted";
}
