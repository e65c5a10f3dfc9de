import type { StorageType } from "./storage-types.js";

/** A value of a pickle: plain data, tensors, and the few classes that make tensors. Tuples are arrays. */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PickleValue[]
  | PickleList
  | PickleDict
  | StorageType
  | StorageView
  | TensorView
  | Constructor
  | OpaqueValue;

/** A list, which later instructions may extend. */
export class PickleList {
  readonly items: PickleValue[] = [];
}

/** A `dict` or `OrderedDict`. A map, so that no key, `__proto__` included, means anything. Numbers and texts compare by value. */
export class PickleDict {
  readonly pairs: Map<PickleValue, PickleValue> = new Map<PickleValue, PickleValue>();
}

/**
 * A class or function that is not on the allow-list, or an object that Python would have made with one. Only its name is kept, and
 * the pairs that were put into it, as into a subclass of `dict`: it is never called, and all else it was given is dropped.
 */
export class OpaqueValue {
  /** `module.name`, or the kind of plain value that weights never are: `set`, `bytes`. */
  readonly name: string;
  /** Items of a subclass of `dict`; undefined until something is put into it. */
  dict: PickleDict | undefined;

  constructor(name: string) {
    this.name = name;
  }
}

/** The numbers behind one or several tensors, by their name in the file. */
export class StorageView {
  readonly type: StorageType;
  readonly key: string;
  /** Number of elements. */
  readonly count: number;

  constructor({ type, key, count }: Readonly<StorageView>) {
    this.type = type;
    this.key = key;
    this.count = count;
  }
}

/** A tensor as elements of a storage; nothing is copied yet. */
export class TensorView {
  readonly storage: StorageView;
  /** Index of its first element in the storage. */
  readonly start: number;
  readonly shape: readonly number[];
  /** Elements from one index of each axis to the next. */
  readonly strides: readonly number[];
  /** Whether its elements are the stored ones with the other sign: PyTorch negates some views only when they are read. */
  readonly negated: boolean;
  /** Byte of the file at which the pickle makes it. */
  readonly offset: number;

  constructor({ storage, start, shape, strides, negated, offset }: Readonly<TensorView>) {
    this.storage = storage;
    this.start = start;
    this.shape = shape;
    this.strides = strides;
    this.negated = negated;
    this.offset = offset;
  }
}

/** A class or function of the allow-list: what it makes of its arguments; undefined for arguments it does not take. */
export class Constructor {
  readonly name: string;
  /** Bytes that a call takes in memory. */
  readonly cost: (args: readonly PickleValue[]) => number;
  readonly make: (args: readonly PickleValue[], offset: number) => PickleValue | undefined;

  constructor(name: string, { cost, make }: Omit<Constructor, "name">) {
    this.name = name;
    this.cost = cost;
    this.make = make;
  }
}
