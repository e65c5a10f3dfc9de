import { CheckpointError } from "../checkpoint/checkpoint-error.js";

/** Advice for a file whose bytes contradict each other. */
export const DAMAGED = "The file is damaged or was cut short: copy or download it again.";

/** Advice for a whole file of a kind that is not read here. */
export const SAVE_AGAIN = "If you trust the file, load it with PyTorch and save `model.state_dict()` alone.";

/** Place of a {@link PyTorchImportError}, and advice to the reader. */
export interface ImportErrorOptions {
  /** Name of the file. */
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
