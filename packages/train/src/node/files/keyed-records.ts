import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Failure } from "../../experiment/failure.js";
import { AppendFile } from "./append-file.js";

/** Options of {@link KeyedRecords.open}. */
export interface KeyedRecordsOptions<Item> {
  /** Whether a line that has a key is a record; all are if left out. */
  readonly isRecord?: ((line: Partial<Item>) => boolean) | undefined;
  /** Whether every record must be there already: shards have made them. */
  readonly isMerged?: boolean | undefined;
}

/** Results that are kept line by line as they come, by a key of theirs, so that a run which was stopped goes on where it was. */
export class KeyedRecords<Item extends { readonly key: string }> {
  readonly #path: string | undefined;
  readonly #file: AppendFile | undefined;
  readonly #records: Map<string, Item>;
  readonly #isMerged: boolean;
  readonly #groups: Set<string>[] = [new Set()];

  private constructor(path: string | undefined, records: Map<string, Item>, isMerged: boolean, size: number) {
    this.#path = path;
    this.#file = path === undefined ? undefined : new AppendFile(path, size);
    this.#records = records;
    this.#isMerged = isMerged;
  }

  /**
   * Opens a file, making it if need be. A last line that was cut off is dropped, and so is what is no record. Without a path,
   * nothing is kept.
   *
   * @throws FileFailure when it cannot be read or written.
   */
  static async open<Item extends { readonly key: string }>(
    path: string | undefined,
    { isRecord = () => true, isMerged = false }: KeyedRecordsOptions<Item> = {},
  ): Promise<KeyedRecords<Item>> {
    if (path === undefined) return new KeyedRecords<Item>(undefined, new Map(), false, 0);
    const bytes = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    const records = whole
      .toString("utf8")
      .split("\n")
      .flatMap((line) => parseRecord(line, isRecord));
    const byKey = new Map(records.map((record) => [record.key, record]));
    return new KeyedRecords(path, byKey, isMerged, whole.length);
  }

  /** Number of records. */
  get size(): number {
    return this.#records.size;
  }

  /** Keys of the records that were found or added since this was opened, in that order, in groups; see {@link KeyedRecords.startGroup}. */
  get used(): readonly (readonly string[])[] {
    return this.#groups.map((keys) => [...keys]);
  }

  /** Begins a group: of shards, one process would write all that is in a group before what is in the next. */
  startGroup(): void {
    this.#groups.push(new Set());
  }

  /** Record of a key, if there is one. */
  find(key: string): Item | undefined {
    const found = this.#records.get(key);
    if (found !== undefined) this.#groups.at(-1)?.add(key);
    return found;
  }

  /**
   * Keeps a record; it is on the disk when this returns.
   *
   * @throws Failure if shards should have made it.
   */
  add(record: Item): void {
    if (this.#isMerged) {
      throw new Failure(
        `${this.#path ?? ""}: lacks a record that the shards should have made: a file that they read has changed since, or the program. Make them again.`,
      );
    }
    this.#records.set(record.key, record);
    this.#groups.at(-1)?.add(record.key);
    this.#file?.append(new TextEncoder().encode(`${JSON.stringify(record)}\n`));
    this.#file?.sync();
  }

  /** Gives the file back. */
  close(): void {
    this.#file?.close();
  }
}

function parseRecord<Item extends { readonly key: string }>(
  line: string,
  isRecord: (line: Partial<Item>) => boolean,
): Item[] {
  try {
    const record = JSON.parse(line) as Partial<Item> | null;
    return typeof record?.key === "string" && isRecord(record) ? [record as Item] : [];
  } catch {
    return [];
  }
}
