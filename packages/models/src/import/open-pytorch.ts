import type { StateEntry } from "../checkpoint/state-entry.js";
import { fileKind, type FileKind } from "./file-kind.js";
import { MemoryAllowance } from "./memory-allowance.js";
import type { TensorView } from "./pickle-values.js";
import type { OpenFileOptions, PyTorchFile } from "./pytorch-file.js";
import { PyTorchImportError } from "./pytorch-import-error.js";
import { openLegacyFile } from "./pytorch-legacy.js";
import { openTarFile } from "./pytorch-tar.js";
import { openZipFile } from "./pytorch-zip.js";
import { tensorDicts, type TensorDict } from "./tensor-dicts.js";
import { tensorEntry } from "./tensor-entry.js";

/** A file of `torch.save` before any number of it is read. */
export interface OpenPyTorch {
  readonly format: Exclude<FileKind, "safetensors">;
  readonly root: PyTorchFile["root"];
  /** All dicts of tensors in it, those nearest to the top first. */
  readonly dicts: readonly TensorDict<TensorView>[];
  /** Names that it asks Python for, and that were not looked up. */
  readonly opaque: readonly string[];
  readonly read: (name: string, tensor: TensorView) => StateEntry;
  /** An error about what was saved. */
  readonly refuse: (problem: string, advice: string) => PyTorchImportError;
}

const OPENERS: Readonly<
  Record<OpenPyTorch["format"], (bytes: Uint8Array, options: OpenFileOptions) => PyTorchFile>
> = { zip: openZipFile, legacy: openLegacyFile, tar: openTarFile };

/**
 * Opens a file of `torch.save` of any age. Nothing of it is executed.
 *
 * @throws PyTorchImportError if it is damaged or of another kind.
 */
export function openPyTorch(bytes: Uint8Array, where: string): OpenPyTorch {
  const format = fileKind(bytes);
  if (typeof format !== "string" || format === "safetensors") {
    const { kind, advice } =
      format === "safetensors"
        ? { kind: "safetensors", advice: "Read it with `decodeSafetensors`." }
        : format;
    throw new PyTorchImportError(
      `a PyTorch checkpoint must begin as a zip archive, a pickle or a tar archive, got a file that is ${kind}`,
      { where, offset: 0, advice },
    );
  }
  const allowance = new MemoryAllowance(bytes.length, where);
  const opaque = new Set<string>();
  const { root, offset, storage } = OPENERS[format](bytes, { where, allowance, opaque });
  return {
    format,
    root,
    dicts: tensorDicts(root),
    opaque: [...opaque],
    read: (name, tensor) => tensorEntry(name, tensor, { storage, allowance, where }),
    refuse: (problem, advice) => new PyTorchImportError(problem, { where, offset, advice }),
  };
}
