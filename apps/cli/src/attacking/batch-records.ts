import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppendFile } from "../reporting/append-file.js";
import type { Outcome } from "./attack-batch.js";

/** What came of one batch: one line of a record file. */
export interface BatchRecord {
  /** Hash of everything that decides the outcomes: a line counts only for the same question. */
  readonly key: string;
  /** Index of the first image, and how many there are. */
  readonly from: number;
  readonly size: number;
  readonly outcomes: readonly Outcome[];
}

/** Batches that are done, line by line as they come, so that a run that was stopped goes on where it was. */
export class BatchRecords {
  readonly #file: AppendFile | undefined;
  readonly #records: Map<string, BatchRecord>;

  private constructor(file: AppendFile | undefined, records: Map<string, BatchRecord>) {
    this.#file = file;
    this.#records = records;
  }

  /**
   * Opens a file, making it if need be. A last line that was cut off is dropped. Without a path, nothing is kept.
   *
   * @throws FileFailure when it cannot be read or written.
   */
  static async open(path: string | undefined): Promise<BatchRecords> {
    if (path === undefined) return new BatchRecords(undefined, new Map());
    const bytes = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    const records = whole
      .toString("utf8")
      .split("\n")
      .flatMap((line) => parseRecord(line));
    return new BatchRecords(
      new AppendFile(path, whole.length),
      new Map(records.map((record) => [record.key, record])),
    );
  }

  /** The outcomes of a batch, if they are there. */
  find(key: string): BatchRecord | undefined {
    return this.#records.get(key);
  }

  /** Keeps a record; it is on the disk when this returns. */
  add(record: BatchRecord): void {
    this.#records.set(record.key, record);
    this.#file?.append(new TextEncoder().encode(`${JSON.stringify(record)}\n`));
    this.#file?.sync();
  }

  /** Gives the file back. */
  close(): void {
    this.#file?.close();
  }
}

function parseRecord(line: string): BatchRecord[] {
  try {
    const record = JSON.parse(line) as Partial<BatchRecord> | null;
    return typeof record?.key === "string" && Array.isArray(record.outcomes) ? [record as BatchRecord] : [];
  } catch {
    return [];
  }
}
