import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppendFile } from "./append-file.js";

/** Results that are kept line by line as they come, by a key of theirs, so that a run which was stopped goes on where it was. */
export class KeyedRecords<Item extends { readonly key: string }> {
  readonly #file: AppendFile | undefined;
  readonly #records: Map<string, Item>;

  private constructor(file: AppendFile | undefined, records: Map<string, Item>) {
    this.#file = file;
    this.#records = records;
  }

  /**
   * Opens a file, making it if need be. A last line that was cut off is dropped, and so is what is no record. Without a path,
   * nothing is kept.
   *
   * @throws FileFailure when it cannot be read or written.
   */
  static async open<Item extends { readonly key: string }>(
    path: string | undefined,
    isRecord: (line: Partial<Item>) => boolean = () => true,
  ): Promise<KeyedRecords<Item>> {
    if (path === undefined) return new KeyedRecords<Item>(undefined, new Map());
    const bytes = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    const records = whole
      .toString("utf8")
      .split("\n")
      .flatMap((line) => parseRecord(line, isRecord));
    return new KeyedRecords(
      new AppendFile(path, whole.length),
      new Map(records.map((record) => [record.key, record])),
    );
  }

  /** How many there are. */
  get size(): number {
    return this.#records.size;
  }

  /** What was kept under a key, if anything. */
  find(key: string): Item | undefined {
    return this.#records.get(key);
  }

  /** Keeps a record; it is on the disk when this returns. */
  add(record: Item): void {
    this.#records.set(record.key, record);
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
