import { OpaqueValue, PickleDict, PickleList, TensorView, type PickleValue } from "./pickle-values.js";

/** A dict that holds tensors by name. */
export interface TensorDict<Tensor> {
  /** Keys that lead to it from the top of the file, joined by dots; empty for the file itself. */
  readonly path: string;
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Descriptions of the values beside the tensors, by name. */
  readonly others: ReadonlyMap<string, string>;
}

/** A name in the body of a network: what lies under it should have been a tensor. */
const BODY = /(?:^|\.)layer1\..*conv1\..*weight$/s;
/** Deepest nesting of a state dict: `callbacks`, the name of one, its state, and the state dict in that. */
const DEEPEST = 4;
/** Longer keys are cut short: thousands of dicts may lie under one. */
const LONGEST_KEY = 300;

/** A value and the keys that lead to it. */
interface Place {
  readonly value: PickleValue;
  readonly key: string;
  readonly parent: Place | undefined;
  readonly depth: number;
}

/**
 * All dicts with tensors by name in what a file holds, those nearest to the top first. A dict that is found under several keys is
 * listed under the first of them.
 */
export function tensorDicts(root: PickleValue): readonly TensorDict<TensorView>[] {
  const seen = new Set<PickleValue>();
  const found: TensorDict<TensorView>[] = [];
  let level: readonly Place[] = [{ value: root, key: "", parent: undefined, depth: 0 }];
  while (level.length > 0) {
    const next: Place[] = [];
    for (const place of level) {
      const { value, depth } = place;
      if (value === null || typeof value !== "object" || seen.has(value)) continue;
      seen.add(value);
      const dict = asDict(value);
      if (dict !== undefined) {
        const named = namedTensors(dict);
        if (named.tensors.size > 0 || named.others.size > 0) found.push({ path: pathOf(place), ...named });
      }
      if (depth >= DEEPEST) continue;
      for (const [key, inner] of children(value)) {
        if (inner !== null && typeof inner === "object" && !(inner instanceof TensorView)) {
          next.push({ value: inner, key, parent: place, depth: depth + 1 });
        }
      }
    }
    level = next;
  }
  return found;
}

/** The dict that a value is, or holds as an object of a subclass of `dict`. */
export function asDict(value: PickleValue): PickleDict | undefined {
  if (value instanceof OpaqueValue) return value.dict;
  return value instanceof PickleDict ? value : undefined;
}

/** A value in a few words, for errors. */
export function inWords(value: PickleValue): string {
  if (value === null) return "None";
  if (typeof value === "string") return "a text";
  if (typeof value === "boolean") return "a truth value";
  if (typeof value !== "object") return "a number";
  if (value instanceof TensorView) return "a tensor";
  if (value instanceof PickleDict) return "a dict";
  if (value instanceof OpaqueValue) return `an object of ${value.name}`;
  return value instanceof PickleList || Array.isArray(value) ? "a list" : "an object";
}

function* children(value: PickleValue): Iterable<readonly [string, PickleValue]> {
  const items = value instanceof PickleList ? value.items : value;
  if (Array.isArray(items)) {
    for (const [index, item] of (items as readonly PickleValue[]).entries()) yield [String(index), item];
  }
  for (const [key, item] of asDict(value)?.pairs ?? []) yield [keyText(key), item];
}

function keyText(key: PickleValue): string {
  return key === null || typeof key !== "object" ? String(key) : inWords(key);
}

function namedTensors({ pairs }: PickleDict): Omit<TensorDict<TensorView>, "path"> {
  const tensors = new Map<string, TensorView>();
  const others = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (typeof name !== "string") continue;
    if (value instanceof TensorView) tensors.set(name, value);
    else others.set(name, inWords(value));
  }
  const areWeights = tensors.size > 0 || [...others.keys()].some((name) => BODY.test(name));
  return { tensors, others: areWeights ? others : new Map<string, string>() };
}

function pathOf(place: Place): string {
  const keys: string[] = [];
  let at = place;
  while (at.parent !== undefined) {
    keys.unshift(at.key.slice(0, LONGEST_KEY));
    at = at.parent;
  }
  return keys.join(".");
}
