import type { MemoryAllowance } from "./memory-allowance.js";
import type { PickleValue } from "./pickle-values.js";
import type { TensorSource } from "./tensor-entry.js";

/** Inputs of the functions that open a file of `torch.save`. */
export interface OpenFileOptions {
  readonly where: string;
  readonly allowance: MemoryAllowance;
  /** Filled with the name of everything that the file asks for and does not get. */
  readonly opaque: Set<string>;
}

/** An opened file: what was saved, and where its numbers are. */
export interface PyTorchFile {
  readonly root: PickleValue;
  /** Byte of the file at which the description of `root` begins. */
  readonly offset: number;
  readonly storage: TensorSource["storage"];
}
