import {
  Constructor,
  OpaqueValue,
  PickleDict,
  PickleList,
  StorageView,
  TensorView,
  type PickleValue,
} from "./pickle-values.js";
import { STORAGE_TYPES, StorageType } from "./storage-types.js";

/** Memory charged for a dict, and for each of its pairs, in bytes. */
export const DICT_BYTES = 256;
export const PAIR_BYTES = 64;
/** Memory charged for a value that stays opaque, in bytes. */
export const OPAQUE_BYTES = 48;

const TENSOR_BYTES = 200;
const MOST_AXES = 64;
const REBUILD = "torch._utils._rebuild_tensor_v2";
/** Python classes whose tensors are plain tensors, whatever attributes they were given. */
const TENSOR_CLASSES = new Set(["torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer"]);

const CONSTRUCTORS = [
  new Constructor("collections.OrderedDict", { cost: costOfDict, make: makeOrderedDict }),
  new Constructor("torch._utils._rebuild_tensor", {
    cost: () => TENSOR_BYTES,
    make: (args, offset) => (args.length === 4 ? makeTensor(args, offset) : undefined),
  }),
  new Constructor(REBUILD, {
    cost: () => TENSOR_BYTES,
    make: (args, offset) => (args.length === 6 || args.length === 7 ? makeTensor(args, offset) : undefined),
  }),
  new Constructor("torch._utils._rebuild_parameter", {
    cost: () => OPAQUE_BYTES,
    make: (args) => (args.length === 3 ? sameTensor(args) : undefined),
  }),
  new Constructor("torch._utils._rebuild_parameter_with_state", {
    cost: () => OPAQUE_BYTES,
    make: (args) => (args.length === 4 ? sameTensor(args) : undefined),
  }),
  new Constructor("torch._tensor._rebuild_from_type_v2", {
    cost: () => TENSOR_BYTES,
    make: makeOfType,
  }),
];

/**
 * Everything that a pickle can have made, `module.name`. A pickle may name anything else too, and gets an {@link OpaqueValue}
 * that does nothing.
 */
export const ALLOWED_GLOBALS: ReadonlyMap<string, Constructor | StorageType> = new Map<
  string,
  Constructor | StorageType
>([...STORAGE_TYPES, ...CONSTRUCTORS.map((made) => [made.name, made] as const)]);

/** Whether Python lets a value be the key of a dict: anything but lists and dicts. */
export function isKey(value: PickleValue): boolean {
  return !(value instanceof PickleList || value instanceof PickleDict);
}

function costOfDict([given]: readonly PickleValue[]): number {
  return DICT_BYTES + (given instanceof PickleList ? PAIR_BYTES * given.items.length : 0);
}

/** `OrderedDict()`; Python 2 wrote `OrderedDict([[key, value], ...])`. */
function makeOrderedDict(args: readonly PickleValue[]): PickleDict | undefined {
  const dict = new PickleDict();
  const [given = new PickleList()] = args;
  if (args.length > 1 || !(given instanceof PickleList)) return undefined;
  for (const item of given.items) {
    const [key, value] = item instanceof PickleList ? item.items : isTuple(item) ? item : [];
    if (key === undefined || value === undefined || !isKey(key) || dict.pairs.has(key)) return undefined;
    dict.pairs.set(key, value);
  }
  return dict;
}

/** `_rebuild_tensor_v2(storage, offset, size, stride, requires_grad, backward_hooks, metadata=None)`. */
function makeTensor(args: readonly PickleValue[], offset: number): TensorView | OpaqueValue | undefined {
  const [storage, start, shape, strides, , , metadata = null] = args;
  if (storage instanceof OpaqueValue) return new OpaqueValue(storage.name);
  if (!(storage instanceof StorageView)) return undefined;
  if (!isSize(start) || !isListOfSizes(shape) || !isListOfSizes(strides)) return undefined;
  if (shape.length !== strides.length) return undefined;
  const negated = isNegated(metadata);
  if (negated === undefined) return new OpaqueValue("a tensor with metadata that are not known here");
  return new TensorView({ storage, start, shape, strides, negated, offset });
}

/** Whether metadata set PyTorch's lazy negative bit; undefined where they say anything else, such as its conjugate bit. */
function isNegated(metadata: PickleValue): boolean | undefined {
  if (metadata === null) return false;
  if (!(metadata instanceof PickleDict)) return undefined;
  const pairs = [...metadata.pairs];
  const known = pairs.every(([name, set]) => name === "neg" || (name === "conj" && set === false));
  const negated = metadata.pairs.get("neg") ?? false;
  return known && typeof negated === "boolean" ? negated : undefined;
}

/** `_rebuild_parameter(data, requires_grad, backward_hooks)`, and with a fourth argument `state`: the tensor itself. */
function sameTensor([tensor]: readonly PickleValue[]): TensorView | OpaqueValue | undefined {
  return tensor instanceof TensorView || tensor instanceof OpaqueValue ? tensor : undefined;
}

/** `_rebuild_from_type_v2(make, type, args, state)`: a tensor with attributes. Of a class of its own, it can mean anything. */
function makeOfType(call: readonly PickleValue[], offset: number): PickleValue | undefined {
  const [make, type, args] = call;
  if (call.length !== 4 || !isTuple(args)) return undefined;
  if (!(type instanceof OpaqueValue)) return undefined;
  const isPlain = make instanceof Constructor && make.name === REBUILD && TENSOR_CLASSES.has(type.name);
  return isPlain ? make.make(args, offset) : new OpaqueValue(type.name);
}

/**
 * `("storage", type, key, device, count)`, in old files followed by `None`; of a type that is not known, its name alone. Old files
 * give the class of a module as `("module", class, file, source)`. Undefined for anything else.
 */
export function persistentValue(id: PickleValue): StorageView | OpaqueValue | undefined {
  if (!isTuple(id)) return undefined;
  const [kind, type] = id;
  if (kind === "module" && type instanceof OpaqueValue) return type;
  if (kind !== "storage" || id.length < 5 || id.length > 6) return undefined;
  if (type instanceof OpaqueValue) return new OpaqueValue(type.name);
  const [, , key, , count, view = null] = id;
  if (!(type instanceof StorageType) || typeof key !== "string") return undefined;
  if (!isSize(count) || view !== null) return undefined;
  return new StorageView({ type, key, count });
}

function isTuple(value: PickleValue | undefined): value is readonly PickleValue[] {
  return Array.isArray(value);
}

function isSize(value: PickleValue | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isListOfSizes(value: PickleValue | undefined): value is readonly number[] {
  return isTuple(value) && value.length <= MOST_AXES && value.every(isSize);
}
