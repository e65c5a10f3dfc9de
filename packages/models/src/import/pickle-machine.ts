import type { ByteReader } from "./byte-reader.js";
import type { MemoryAllowance } from "./memory-allowance.js";
import { PickleDict, PickleList, type PickleValue, type StorageView } from "./pickle-values.js";
import { quoted } from "./pytorch-import-error.js";
import { DICT_BYTES, PAIR_BYTES, isKey } from "./pickle-globals.js";

/** Values that wait at once; `torch.save` keeps batches of a thousand pairs. */
const MOST_WAITING = 2 ** 16;
const LIST_BYTES = 64;
const ITEM_BYTES = 8;
const FIRST_ITEM_BYTES = 160;
/** A number that is no small integer lives on the heap. */
const NUMBER_BYTES = 32;
const MEMO_BYTES = 48;
const STORAGE_BYTES = 160;

/** What an unpickler works with. */
export interface PickleMachineOptions {
  readonly allowance: MemoryAllowance;
  /** Filled with every storage that the pickle names, by key. */
  readonly storages: Map<string, StorageView>;
}

/** The state of an unpickler: a stack of values in groups, and a memo of values by number. Each is bounded. */
export class PickleMachine {
  readonly reader: ByteReader;
  readonly #allowance: MemoryAllowance;
  readonly #storages: Map<string, StorageView>;
  readonly #stack: PickleValue[] = [];
  /** Heights of the stack at which open groups begin. */
  readonly #groups: number[] = [];
  readonly #memo = new Map<number, PickleValue>();

  constructor(reader: ByteReader, { allowance, storages }: PickleMachineOptions) {
    this.reader = reader;
    this.#allowance = allowance;
    this.#storages = storages;
  }

  /** Pays for memory on account of the present instruction. */
  spend(bytes: number): void {
    this.#allowance.spend(bytes, this.reader.marked);
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
    if (this.#groups.length >= MOST_WAITING) {
      throw this.reader.fault(`at most ${MOST_WAITING} groups must be open at once, got more`);
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

  /** Pushes a storage; the same one each time its key comes. */
  pushStorage(storage: StorageView): void {
    const { key, type, count } = storage;
    const known = this.#storages.get(key);
    if (known !== undefined && (known.type !== type || known.count !== count)) {
      throw this.reader.fault(`storage ${quoted(key)} must be described once, got two descriptions`);
    }
    if (known === undefined) {
      this.spend(STORAGE_BYTES);
      this.#storages.set(key, storage);
    }
    this.push(known ?? storage);
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

  /** Adds items to the list on top of the stack. */
  append(items: readonly PickleValue[]): void {
    const list = this.pop();
    if (!(list instanceof PickleList)) throw this.reader.fault("items must be appended to a list");
    // A growing array reserves room for half as much again, and for 17 items when it gets the first.
    this.spend(2 * ITEM_BYTES * items.length + (list.items.length === 0 ? FIRST_ITEM_BYTES : 0));
    for (const item of items) list.items.push(item);
    this.push(list);
  }

  /** Adds keys, each followed by its value, to the dict on top of the stack. */
  setItems(keysAndValues: readonly PickleValue[]): void {
    const dict = this.pop();
    if (!(dict instanceof PickleDict)) throw this.reader.fault("pairs must be put into a dict");
    this.spend((PAIR_BYTES * keysAndValues.length) / 2);
    for (let index = 0; index < keysAndValues.length; index += 2) {
      const key = keysAndValues[index];
      const value = keysAndValues[index + 1];
      if (key === undefined || value === undefined || !isKey(key)) {
        throw this.reader.fault("a dict must be filled with pairs of a number or text and a value");
      }
      if (dict.pairs.has(key)) {
        throw this.reader.fault(`a dict must hold each key once, got ${quoted(String(key))} again`);
      }
      dict.pairs.set(key, value);
    }
    this.push(dict);
  }
}
