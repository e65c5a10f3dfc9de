import type { PyTorchFile } from "./pytorch-file.js";
import { PickleDict, TensorView, type PickleValue } from "./pickle-values.js";
import { PyTorchImportError, SAVE_AGAIN, quoted } from "./pytorch-import-error.js";

/** Where checkpoint dictionaries keep their state dict, in the order in which they are looked for. */
const ENTRIES = ["state_dict", "model", "model_state_dict"];
const DATA_PARALLEL = "module.";

/** A state dict inside a file. */
export interface FoundStateDict {
  readonly tensors: ReadonlyMap<string, TensorView>;
  /** The key of the checkpoint dictionary it was under; undefined for a bare state dict. */
  readonly entry: string | undefined;
  /** What stood before every name and was removed; empty for nothing. */
  readonly prefix: string;
}

/**
 * Finds the state dict: the file itself, or what a checkpoint dictionary holds under `state_dict`, `model` or
 * `model_state_dict`. The `module.` that `DataParallel` puts before every name is removed.
 *
 * @throws PyTorchImportError if there is none, or if it holds anything but tensors by name.
 */
export function findStateDict({ root, offset }: PyTorchFile, where: string): FoundStateDict {
  const refuse = (problem: string): PyTorchImportError =>
    new PyTorchImportError(problem, { where, offset, advice: SAVE_AGAIN });
  const entry = ENTRIES.find(
    (name) => root instanceof PickleDict && root.pairs.get(name) instanceof PickleDict,
  );
  const dict = entry === undefined ? root : (root as PickleDict).pairs.get(entry);
  if (!(dict instanceof PickleDict) || ![...dict.pairs.values()].some(isTensor)) {
    throw refuse(`the file must hold tensors by name, at the top or under ${ENTRIES.join(", ")}`);
  }
  const named = [...dict.pairs].map(([name, tensor]) => {
    if (typeof name !== "string" || !isTensor(tensor)) {
      throw refuse(`a state dict must hold tensors by name, got something else as ${quoted(String(name))}`);
    }
    return [name, tensor] as const;
  });
  const prefixed = named.filter(([name]) => name.startsWith(DATA_PARALLEL)).length;
  if (prefixed > 0 && prefixed < named.length) {
    throw refuse(
      `all names or none must begin with \`${DATA_PARALLEL}\`, got ${prefixed} of ${named.length}`,
    );
  }
  const prefix = prefixed > 0 ? DATA_PARALLEL : "";
  return {
    tensors: new Map(named.map(([name, tensor]) => [name.slice(prefix.length), tensor])),
    entry,
    prefix,
  };
}

function isTensor(value: PickleValue): value is TensorView {
  return value instanceof TensorView;
}
