import type { StorageType } from "./storage-types.js";

/** What a pickle can hold here: plain data, tensors, and the few classes that make tensors. Tuples are arrays. */
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
  | Constructor;

/** A list, which later instructions may extend. */
export class PickleList {
  readonly items: PickleValue[] = [];
}

/** A `dict` or `OrderedDict`. A map, so that no key, `__proto__` included, means anything. */
export class PickleDict {
  readonly pairs: Map<PickleKey, PickleValue> = new Map<PickleKey, PickleValue>();
}

/** Keys that compare by value. */
export type PickleKey = null | boolean | number | bigint | string;

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
  /** Byte of the file at which the pickle makes it. */
  readonly offset: number;

  constructor({ storage, start, shape, strides, offset }: Readonly<TensorView>) {
    this.storage = storage;
    this.start = start;
    this.shape = shape;
    this.strides = strides;
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
