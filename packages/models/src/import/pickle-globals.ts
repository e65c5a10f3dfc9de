import {
  Constructor,
  PickleDict,
  PickleList,
  StorageView,
  TensorView,
  type PickleKey,
  type PickleValue,
} from "./pickle-values.js";
import { STORAGE_TYPES, StorageType } from "./storage-types.js";

/** What a dict, and each of its pairs, costs in memory. */
export const DICT_BYTES = 256;
export const PAIR_BYTES = 64;

const TENSOR_BYTES = 200;
const MOST_AXES = 64;

const CONSTRUCTORS = [
  new Constructor("collections.OrderedDict", { cost: costOfDict, make: makeOrderedDict }),
  new Constructor("torch._utils._rebuild_tensor_v2", { cost: () => TENSOR_BYTES, make: makeTensor }),
  new Constructor("torch._utils._rebuild_parameter", { cost: () => 0, make: makeParameter }),
];

/** Everything a pickle may name, `module.name`. Nothing else exists as far as the unpickler is concerned. */
export const ALLOWED_GLOBALS: ReadonlyMap<string, Constructor | StorageType> = new Map<
  string,
  Constructor | StorageType
>([...STORAGE_TYPES, ...CONSTRUCTORS.map((made) => [made.name, made] as const)]);

/** Whether a value can be the key of a dict. */
export function isKey(value: PickleValue): value is PickleKey {
  return value === null || typeof value !== "object";
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
function makeTensor(args: readonly PickleValue[], offset: number): TensorView | undefined {
  const [storage, start, shape, strides] = args;
  if (args.length < 6 || args.length > 7 || !(storage instanceof StorageView)) return undefined;
  if (!isSize(start) || !isListOfSizes(shape) || !isListOfSizes(strides)) return undefined;
  if (shape.length !== strides.length) return undefined;
  return new TensorView({ storage, start, shape, strides, offset });
}

/** `_rebuild_parameter(data, requires_grad, backward_hooks)`: the tensor itself. */
function makeParameter(args: readonly PickleValue[]): TensorView | undefined {
  const [tensor] = args;
  return args.length === 3 && tensor instanceof TensorView ? tensor : undefined;
}

/** `("storage", type, key, device, count)`, in old files followed by `None`; undefined for anything else. */
export function storageOf(id: PickleValue): StorageView | undefined {
  if (!isTuple(id) || id.length < 5 || id.length > 6) return undefined;
  const [kind, type, key, , count, view = null] = id;
  if (kind !== "storage" || !(type instanceof StorageType) || typeof key !== "string") return undefined;
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
