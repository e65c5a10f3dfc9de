import { CheckpointError } from "../checkpoint/checkpoint-error.js";

/** What to do about a file whose bytes contradict each other. */
export const DAMAGED = "The file is damaged or was cut short: copy or download it again.";

/** What to do about a file that is whole but not read here. */
export const SAVE_AGAIN = "If you trust the file, load it with PyTorch and save `model.state_dict()` alone.";

/** Where a {@link PyTorchImportError} happened and what the reader can do about it. */
export interface ImportErrorOptions {
  /** What the file is called. */
  readonly where: string;
  /** Byte of the file. */
  readonly offset: number;
  /** One sentence. */
  readonly advice: string;
}

/** A PyTorch file that is not read: damaged, of an unknown kind, or asking for code to be run. Nothing was run. */
export class PyTorchImportError extends CheckpointError {
  override readonly name: string = "PyTorchImportError";
  /** Byte of the file at which reading stopped. */
  readonly offset: number;

  constructor(problem: string, { where, offset, advice }: ImportErrorOptions) {
    super(`${where}: byte ${offset}: ${problem}. ${advice}`);
    this.offset = offset;
  }
}

/** A text of the file as a short piece of one line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
