/** A checkpoint file that cannot be read. The message is one line that names the file and, if known, the tensor. */
export class CheckpointError extends Error {
  override readonly name: string = "CheckpointError";
}
