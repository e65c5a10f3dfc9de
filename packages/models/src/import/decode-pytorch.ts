import type { DecodeOptions } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import type { NetworkChoice } from "./choose-network.js";
import { openPyTorch, type OpenPyTorch } from "./open-pytorch.js";
import { OpaqueValue, PickleDict, PickleList, TensorView, type PickleValue } from "./pickle-values.js";
import { quoted } from "./pytorch-import-error.js";
import { nothingFound, selectNetwork } from "./select-network.js";
import { storedNormalizations, type StoredNormalization } from "./stored-normalization.js";
import { asDict, inWords, type TensorDict } from "./tensor-dicts.js";

/** Choice of one state dict of a file. */
export interface EntryOptions extends DecodeOptions {
  /** Its key in the checkpoint dictionary, the prefix of its names, or both joined by a dot; told by what the file holds if left out. */
  readonly entry?: string | undefined;
}

/** The state dict of a PyTorch file. */
export interface PyTorchCheckpoint {
  /** Tensors by name, in the order of the state dict, row-major, with exactly the values of the file. */
  readonly tensors: ReadonlyMap<string, StateEntry>;
  /** `zip` since PyTorch 1.6, `legacy` before, `tar` until 2017. */
  readonly format: "zip" | "legacy" | "tar";
  /** Under which key of a checkpoint dictionary it was, keys in keys joined by dots; undefined for a bare state dict. */
  readonly entry: string | undefined;
  /** Prefix that was removed from every name, such as `module.`; empty for none. */
  readonly prefix: string;
  /** Labels of the other networks of the file, each a value for `entry`. */
  readonly others: readonly string[];
  /** Those of them that were passed over because their first kernel is zero. */
  readonly zero: readonly string[];
  /** Names beside the network that do not belong to it, such as those of a loss. */
  readonly left: readonly string[];
  /** Normalisations of images stored beside the network by modules in front of it; several where they disagree. */
  readonly normalizations: readonly StoredNormalization[];
  /** Names of the classes and functions that the file asks for beside tensors; none of them was looked up or called. */
  readonly opaque: readonly string[];
}

/** Keys of checkpoint dictionaries under which a network of another package is looked for. */
const ENTRIES = ["state_dict", "model", "model_state_dict"];
/** Prefixes that wrappers of PyTorch put before every name. */
const WRAPPED = /^(?:module\.|_orig_mod\.)+/;
/** Classes of plain data, which are no networks. */
const DATA =
  /^(?:argparse|builtins|__builtin__|collections|copyreg|datetime|numpy|omegaconf|pathlib|torch\._|torch\.Size|torch\.optim)/;
const MOST_KEYS = 12;

/**
 * Reads the state dict of a `.pth`, `.pt` or `.pth.tar` file of `torch.save`: that of a network of this package, at any key and under
 * any prefix; without one, the file itself or what it holds under `state_dict`, `model` or `model_state_dict`. Nothing of the file
 * is executed: of what it names only tensors, storages and dicts are made, and anything else stays a name. Takes at most four times
 * the memory of the file (64 MiB for a small one), whatever the file says.
 *
 * float16 and bfloat16 are widened to float32 without loss and keep their type in `dtype`; float64 and integers stay
 * what they are. `loadStateDict` takes them all and rounds to float32.
 *
 * @throws PyTorchImportError with one line that names the file, the byte and what to do, if the file is damaged, of another
 * kind, has something else than tensors where the weights are, or holds several networks and does not say which is meant.
 */
export function decodePyTorch(bytes: Uint8Array, { where, entry }: EntryOptions): PyTorchCheckpoint {
  const file = openPyTorch(bytes, where);
  const choice = networkOf(file, entry);
  if (choice !== undefined) return checkpointOf(file, choice);
  const dict = stateDictOf(file, entry);
  const { tensors, prefix } = unwrapped(dict);
  return {
    tensors: new Map([...tensors].map(([name, tensor]) => [name, file.read(name, tensor)])),
    format: file.format,
    entry: dict.path === "" ? undefined : dict.path,
    prefix,
    others: [],
    zero: [],
    left: [...dict.others.keys()],
    normalizations: [],
    opaque: file.opaque,
  };
}

/**
 * The network of an opened file; undefined if there is nothing like one.
 *
 * @throws PyTorchImportError if there is something like one, or several.
 */
export function networkOf(
  file: OpenPyTorch,
  entry: string | undefined,
): NetworkChoice<TensorView> | undefined {
  const choice = selectNetwork(file.dicts, {
    entry,
    isZero: (tensor) => file.read("stem", tensor).data.every((value: number | bigint) => Number(value) === 0),
    identity: ({ storage, start, shape, strides, negated }) =>
      [storage.key, start, shape, strides, negated].join(":"),
  });
  if (choice === undefined || "chosen" in choice) return choice;
  throw file.refuse(choice.problem, choice.advice);
}

/** A chosen network as a checkpoint. */
export function checkpointOf(file: OpenPyTorch, choice: NetworkChoice<TensorView>): PyTorchCheckpoint {
  const { chosen, others, zero } = choice;
  return {
    tensors: new Map([...chosen.tensors].map(([name, tensor]) => [name, file.read(name, tensor)])),
    format: file.format,
    entry: chosen.entry === "" ? undefined : chosen.entry,
    prefix: chosen.prefix,
    others,
    zero,
    left: chosen.left,
    normalizations: storedNormalizations(chosen.beside, file.read),
    opaque: file.opaque,
  };
}

/** Error for a file without anything like a network. */
export function withoutNetwork({ dicts, root, refuse, opaque }: OpenPyTorch): Error {
  const whole = wholeObject(root, opaque);
  if (whole !== undefined && !dicts.some(hasWeights)) {
    return refuse(
      `it holds a whole object of ${whole} and no state dict; an object is code, and nothing was executed`,
      "If you trust the file, load it with PyTorch where its class is defined and save `model.state_dict()` alone.",
    );
  }
  const { problem, advice } = nothingFound(dicts, topOf(root));
  const asked =
    dicts.length > 0 || opaque.length === 0
      ? ""
      : `; it asks for ${opaque.slice(0, 3).map(quoted).join(", ")}; nothing was executed`;
  return refuse(problem + asked, advice);
}

/** Optimisers keep tensors by name too, but none of weights. */
function hasWeights({ tensors }: TensorDict<TensorView>): boolean {
  return [...tensors.keys()].some((name) => name.endsWith("weight"));
}

/** The class of an object that the file is, or holds under one of the usual keys or, if it asks for modules, under any. */
function wholeObject(root: PickleValue, opaque: readonly string[]): string | undefined {
  if (root instanceof OpaqueValue) return quoted(root.name);
  const pairs: (readonly [PickleValue, PickleValue])[] =
    root instanceof PickleDict
      ? [...root.pairs]
      : [...(root instanceof PickleList ? root.items : Array.isArray(root) ? root : []).entries()];
  const isUsual = (key: PickleValue) => ENTRIES.some((name) => name === key);
  const asksForModules = opaque.some((name) => name.startsWith("torch.nn.modules."));
  const objects = pairs.filter(([, value]) => value instanceof OpaqueValue && !DATA.test(value.name));
  const [key, value] =
    objects.find(([name]) => isUsual(name)) ?? (asksForModules ? objects[0] : undefined) ?? [];
  if (!(value instanceof OpaqueValue)) return undefined;
  const place =
    typeof key === "string" || typeof key === "number" ? quoted(String(key)) : inWords(key ?? null);
  return `${quoted(value.name)} under ${place}`;
}

function topOf(root: PickleValue): string {
  const dict = asDict(root);
  if (dict === undefined) return inWords(root);
  const keys = [...dict.pairs.keys()].map((key) => (typeof key === "string" ? key : inWords(key)));
  const shown = keys.slice(0, MOST_KEYS).map((key) => quoted(key));
  return `a dict with the keys ${shown.join(", ")}${keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ""}`;
}

function stateDictOf(file: OpenPyTorch, entry: string | undefined): TensorDict<TensorView> {
  const { dicts } = file;
  const wanted = entry === undefined ? [...ENTRIES, ""] : [entry];
  const [only] = dicts;
  const found =
    wanted.flatMap((path) => dicts.filter((dict) => dict.path === path))[0] ??
    (dicts.length === 1 && entry === undefined ? only : undefined);
  if (found === undefined) throw withoutNetwork(file);
  return found;
}

/** The names without what wrappers put before all of them. */
function unwrapped({ tensors }: TensorDict<TensorView>): Pick<PyTorchCheckpoint, "prefix"> & {
  readonly tensors: ReadonlyMap<string, TensorView>;
} {
  const [first = ""] = tensors.keys();
  const prefix = WRAPPED.exec(first)?.[0] ?? "";
  if (![...tensors.keys()].every((name) => name.startsWith(prefix))) return { tensors, prefix: "" };
  return {
    tensors: new Map([...tensors].map(([name, tensor]) => [name.slice(prefix.length), tensor])),
    prefix,
  };
}
