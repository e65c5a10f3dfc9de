import type { ByteReader } from "./byte-reader.js";
import type { MemoryAllowance } from "./memory-allowance.js";
import { DICT_BYTES, OPAQUE_BYTES, PAIR_BYTES, isKey } from "./pickle-globals.js";
import { OpaqueValue, PickleDict, PickleList, StorageView, type PickleValue } from "./pickle-values.js";
import { quoted } from "./pytorch-import-error.js";

/** Values that wait at once. Pairs come in batches of a thousand, but a tuple or frozen set comes whole. */
const MOST_WAITING = 2 ** 20;
const MOST_GROUPS = 2 ** 16;
const LIST_BYTES = 64;
const ITEM_BYTES = 8;
const FIRST_ITEM_BYTES = 160;
/** A number that is no small integer lives on the heap. */
const NUMBER_BYTES = 32;
const MEMO_BYTES = 48;
const STORAGE_BYTES = 160;

/** Inputs of an unpickler, and the maps it fills. */
export interface PickleMachineOptions {
  readonly allowance: MemoryAllowance;
  /** Filled with every storage that the pickle names, by key. */
  readonly storages: Map<string, StorageView>;
  /** Filled with the name of everything that the pickle asks for and does not get. */
  readonly opaque: Set<string>;
  /** Value for a persistent id; undefined where the pickle may have none like it. */
  readonly persistent: (id: PickleValue) => PickleValue | undefined;
}

/** The state of an unpickler: a stack of values in groups, and a memo of values by number. Each is bounded. */
export class PickleMachine {
  readonly reader: ByteReader;
  readonly #options: PickleMachineOptions;
  readonly #stack: PickleValue[] = [];
  /** Heights of the stack at which open groups begin. */
  readonly #groups: number[] = [];
  readonly #memo = new Map<number, PickleValue>();

  constructor(reader: ByteReader, options: PickleMachineOptions) {
    this.reader = reader;
    this.#options = options;
  }

  /** Pays for memory on account of the present instruction. */
  spend(bytes: number): void {
    this.#options.allowance.spend(bytes, this.reader.marked);
  }

  push(value: PickleValue): void {
    if (this.#stack.length >= MOST_WAITING) {
      throw this.reader.fault(`at most ${MOST_WAITING} values must wait at once, got more`);
    }
    this.#stack.push(value);
  }

  pushNumber(value: number | bigint): void {
    this.spend(NUMBER_BYTES);
    this.push(value);
  }

  pop(): PickleValue {
    const value = this.#stack.length > (this.#groups.at(-1) ?? 0) ? this.#stack.pop() : undefined;
    if (value === undefined)
      throw this.reader.fault("an instruction must find the values it needs, got none");
    return value;
  }

  openGroup(): void {
    if (this.#groups.length >= MOST_GROUPS) {
      throw this.reader.fault(`at most ${MOST_GROUPS} groups must be open at once, got more`);
    }
    this.#groups.push(this.#stack.length);
  }

  closeGroup(): PickleValue[] {
    const start = this.#groups.pop();
    if (start === undefined) throw this.reader.fault("an instruction must find an open group, got none");
    return this.#stack.splice(start);
  }

  remember(number: number): void {
    const value = this.pop();
    this.spend(MEMO_BYTES);
    this.#memo.set(number, value);
    this.push(value);
  }

  rememberNext(): void {
    this.remember(this.#memo.size);
  }

  recall(number: number): void {
    const value = this.#memo.get(number);
    if (value === undefined) throw this.reader.fault(`value ${number} must have been remembered before`);
    this.push(value);
  }

  /** Pushes what a persistent id stands for; the same storage each time its key comes. */
  pushPersistent(id: PickleValue): void {
    const value = this.#options.persistent(id);
    if (value === undefined) {
      throw this.reader.fault('a persistent id must be `("storage", type, key, device, count)`');
    }
    this.push(value instanceof StorageView ? this.#sameStorage(value) : value);
  }

  #sameStorage(storage: StorageView): StorageView {
    const { key, type, count } = storage;
    const { storages } = this.#options;
    const known = storages.get(key);
    if (known !== undefined && (known.type !== type || known.count !== count)) {
      throw this.reader.fault(`storage ${quoted(key)} must be described once, got two descriptions`);
    }
    if (known !== undefined) return known;
    this.spend(STORAGE_BYTES);
    storages.set(key, storage);
    return storage;
  }

  /** Pushes a value that is never looked into. */
  pushOpaque(name: string): void {
    this.spend(OPAQUE_BYTES);
    this.push(new OpaqueValue(name));
  }

  /** Pushes a class or function that does nothing, and notes that the pickle asked for it. */
  pushUnknownGlobal(name: string): void {
    this.spend(OPAQUE_BYTES + 2 * name.length);
    this.#options.opaque.add(name);
    this.push(new OpaqueValue(name));
  }

  /** Takes the topmost value away, or an open group where nothing lies on it. */
  drop(): void {
    if (this.#groups.at(-1) === this.#stack.length) this.#groups.pop();
    else this.pop();
  }

  pushTuple(items: readonly PickleValue[]): void {
    this.spend(LIST_BYTES + ITEM_BYTES * items.length);
    this.push(items);
  }

  pushList(): void {
    this.spend(LIST_BYTES);
    this.push(new PickleList());
  }

  pushDict(): void {
    this.spend(DICT_BYTES);
    this.push(new PickleDict());
  }

  /** Adds items to the list on top of the stack; those of an opaque value are dropped. */
  append(items: readonly PickleValue[]): void {
    const list = this.pop();
    if (list instanceof PickleList) {
      // A growing array reserves room for half as much again, and for 17 items when it gets the first.
      this.spend(2 * ITEM_BYTES * items.length + (list.items.length === 0 ? FIRST_ITEM_BYTES : 0));
      for (const item of items) list.items.push(item);
    } else if (!(list instanceof OpaqueValue)) {
      throw this.reader.fault("items must be appended to a list");
    }
    this.push(list);
  }

  /** Adds keys, each followed by its value, to the dict, or object of an unknown class of dicts, on top of the stack. */
  setItems(keysAndValues: readonly PickleValue[]): void {
    const target = this.pop();
    const dict = target instanceof OpaqueValue ? this.#dictOf(target) : target;
    if (!(dict instanceof PickleDict)) throw this.reader.fault("pairs must be put into a dict");
    this.spend((PAIR_BYTES * keysAndValues.length) / 2);
    for (let index = 0; index < keysAndValues.length; index += 2) {
      const key = keysAndValues[index];
      const value = keysAndValues[index + 1];
      if (key === undefined || value === undefined || !isKey(key)) {
        throw this.reader.fault("a dict must be filled with pairs of a key, no list or dict, and a value");
      }
      // Every NaN of Python is a key of its own.
      if (dict.pairs.has(key) && !Number.isNaN(key)) {
        throw this.reader.fault(`a dict must hold each key once, got ${shownKey(key)} again`);
      }
      dict.pairs.set(key, value);
    }
    this.push(target);
  }

  #dictOf(object: OpaqueValue): PickleDict {
    if (object.dict === undefined) {
      this.spend(DICT_BYTES);
      object.dict = new PickleDict();
    }
    return object.dict;
  }
}

function shownKey(key: PickleValue): string {
  return quoted(key === null || typeof key !== "object" ? String(key) : "an object");
}
