import type { DecodeOptions } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import { MemoryAllowance } from "./memory-allowance.js";
import type { PyTorchFile } from "./pytorch-file.js";
import { PyTorchImportError } from "./pytorch-import-error.js";
import { openLegacyFile } from "./pytorch-legacy.js";
import { openZipFile } from "./pytorch-zip.js";
import { findStateDict } from "./state-dict-layout.js";
import { tensorEntry } from "./tensor-entry.js";

/** The state dict of a PyTorch file. */
export interface PyTorchCheckpoint {
  /** Tensors by name, in the order of the state dict, row-major, with exactly the values of the file. */
  readonly tensors: ReadonlyMap<string, StateEntry>;
  /** `zip` since PyTorch 1.6, `legacy` before. */
  readonly format: "zip" | "legacy";
  /** Under which key of a checkpoint dictionary it was; undefined for a bare state dict. */
  readonly entry: string | undefined;
  /** What stood before every name and was removed, such as `module.`; empty for nothing. */
  readonly prefix: string;
}

/**
 * Reads the state dict of a `.pth`, `.pt` or `.pth.tar` file of `torch.save`. Nothing of the file is executed: it may name
 * tensors, storages and ordered dicts, and any other name is refused. Takes at most four times the memory of the file (1 MiB
 * for a small one), whatever the file says.
 *
 * float16 and bfloat16 are widened to float32 without loss and keep their type in `dtype`; float64 and integers stay
 * what they are. `loadStateDict` takes them all and rounds to float32.
 *
 * @throws PyTorchImportError with one line that names the file, the byte and what to do, if the file is damaged, of another
 * kind, or asks for code to be run.
 */
export function decodePyTorch(bytes: Uint8Array, { where }: DecodeOptions): PyTorchCheckpoint {
  const allowance = new MemoryAllowance(bytes.length, where);
  const format = formatOf(bytes, where);
  const open: (bytes: Uint8Array, options: { where: string; allowance: MemoryAllowance }) => PyTorchFile =
    format === "zip" ? openZipFile : openLegacyFile;
  const file = open(bytes, { where, allowance });
  const { tensors, entry, prefix } = findStateDict(file, where);
  const source = { storage: file.storage, allowance, where };
  const entries = [...tensors].map(([name, tensor]) => [name, tensorEntry(name, tensor, source)] as const);
  return { tensors: new Map(entries), format, entry, prefix };
}

/** How files begin that are taken for checkpoints by mistake, and what to do about them. */
const OTHERS = [
  { start: [0x1f, 0x8b], kind: "compressed by gzip", advice: "Unpack it with gunzip." },
  { start: [0x28, 0xb5, 0x2f, 0xfd], kind: "compressed by zstd", advice: "Unpack it with unzstd." },
  { start: [0x3c], kind: "a web page", advice: "Download the checkpoint itself." },
];

function formatOf(bytes: Uint8Array, where: string): "zip" | "legacy" {
  const startsWith = (start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  if (startsWith([0x50, 0x4b])) return "zip";
  if (startsWith([0x80]) && bytes.length > 1) return "legacy";
  const other = OTHERS.find(({ start }) => startsWith(start));
  const problem = `a PyTorch checkpoint must begin as a zip archive or a pickle, got ${
    other === undefined ? "other bytes" : `a file that is ${other.kind}`
  }`;
  const advice = other?.advice ?? "Give a file that `torch.save` wrote.";
  throw new PyTorchImportError(problem, { where, offset: 0, advice });
}
