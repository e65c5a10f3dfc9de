/** Kind of failure, by which a caller decides whether another source is worth a try. */
export type DataErrorReason =
  /** The file or directory is not there, or is not what its place says. */
  | "missing"
  /** Truncated, too long, or with another checksum than the published one. */
  | "damaged"
  /** The server could not be reached, refused, or broke off. */
  | "network"
  /** The disk is full or may not be written. */
  | "disk"
  /** No image of this kind can be decoded on this machine: a library is missing. No fault of the data. */
  | "decoder";

/** Data that cannot be had. The message is one line that names the file or address and says what to do. */
export class DataError extends Error {
  override readonly name: string = "DataError";
  /** Kind of failure. */
  readonly reason: DataErrorReason;

  /**
   * @param reason - What kind of failure this is.
   * @param message - One line: the file or address, the fact, the advice.
   */
  constructor(reason: DataErrorReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
