/** Length of some work, for a display of its progress. */
export interface ProgressOptions {
  /** Name of the work, e.g. `"training"` or `"download"`. */
  readonly label: string;
  /** Value at which the work is done, in `unit`s. */
  readonly total: number;
  /** Name of what is counted, e.g. `"images"`. */
  readonly unit: string;
  /** Value at which the work starts, for resumed work; 0 if left out. */
  readonly start?: number;
}

/** A running display of progress. */
export interface ProgressDisplay {
  /** Moves the display; `note` is a word on the state, e.g. `"loss 1.234"`. */
  update(value: number, note?: string): void;
  /** Ends the display. Calling it again does nothing. */
  stop(): void;
}

/** Receiver of what long work has to say; the package itself prints nothing. */
export interface Log {
  /** Takes one line. */
  info(line: string): void;
  /** Takes one line that should not be overlooked. */
  warn(line: string): void;
  /** Opens a display of progress; none is shown if left out. */
  readonly progress?: ((options: ProgressOptions) => ProgressDisplay) | undefined;
}

/** A log that hands every line to `write`, with its line break; `warning: ` stands before warnings. */
export function createLineLog({ write }: { readonly write: (text: string) => unknown }): Log {
  const info = (line: string): void => void write(`${line}\n`);
  return { info, warn: (line) => info(`warning: ${line}`) };
}
