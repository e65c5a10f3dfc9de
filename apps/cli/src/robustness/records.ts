import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import type { NormChoice, Signal, SweepPoint } from "@sdnet/robust";
import { AppendFile } from "../reporting/append-file.js";

/** What every line of a record file says: which question it answers, about which images. */
interface RecordBase {
  /** Hash of everything that decides the numbers: a line counts only for the same question. */
  readonly key: string;
  readonly corruption: string;
  readonly severity: number;
  readonly images: number;
}

/** Every image at every λ. */
export interface SweepRecord extends RecordBase {
  readonly kind: "sweep";
  readonly norms: NormChoice;
  readonly points: readonly SweepPoint[];
  /** Images that are classified correctly at one λ or another. */
  readonly everCorrect: number;
  /** Each signal of every image, to five digits. */
  readonly signals: Readonly<Partial<Record<Signal, readonly number[]>>>;
}

/** Every image at the λ that a rule chose for it. */
export interface RuleRecord extends RecordBase {
  readonly kind: "rule";
  /** As {@link describeRule} says it. */
  readonly rule: string;
  readonly correct: number;
  readonly meanLambda: number;
}

/** λ by the objective of ACSC from some unlabelled images. */
export interface RatioRecord extends RecordBase {
  readonly kind: "ratio";
  readonly lambda: number;
}

/** Another network, e.g. one without sparse coding. */
export interface BaselineRecord extends RecordBase {
  readonly kind: "baseline";
  readonly correct: number;
}

/** One line of a record file. */
export type RobustRecord = SweepRecord | RuleRecord | RatioRecord | BaselineRecord;

/** Answers that are kept line by line as they come, so that an evaluation which was stopped goes on where it was. */
export class RecordFile {
  readonly #file: AppendFile | undefined;
  readonly #records: Map<string, RobustRecord>;

  private constructor(file: AppendFile | undefined, records: Map<string, RobustRecord>) {
    this.#file = file;
    this.#records = records;
  }

  /**
   * Opens a file, making it if need be. A last line that was cut off is dropped. Without a path, nothing is kept.
   *
   * @throws FileFailure when it cannot be read or written.
   */
  static async open(path: string | undefined): Promise<RecordFile> {
    if (path === undefined) return new RecordFile(undefined, new Map());
    const bytes = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    const records = whole
      .toString("utf8")
      .split("\n")
      .flatMap((line) => parseRecord(line));
    return new RecordFile(
      new AppendFile(path, whole.length),
      new Map(records.map((record) => [record.key, record])),
    );
  }

  /** The answer to a question, if it is there. */
  find(key: string): RobustRecord | undefined {
    return this.#records.get(key);
  }

  /** Keeps an answer; it is on the disk when this returns. */
  add(record: RobustRecord): void {
    this.#records.set(record.key, record);
    this.#file?.append(new TextEncoder().encode(`${JSON.stringify(record)}\n`));
    this.#file?.sync();
  }

  /** Gives the file back. */
  close(): void {
    this.#file?.close();
  }
}

/** The key of a question: a hash of all that decides its answer. */
export function questionKey(question: object): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 32);
}

function parseRecord(line: string): RobustRecord[] {
  try {
    const record = JSON.parse(line) as Partial<RobustRecord> | null;
    return typeof record?.key === "string" ? [record as RobustRecord] : [];
  } catch {
    return [];
  }
}
