import { KeyedRecords } from "../reporting/keyed-records.js";
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

/** Batches that are done. */
export type BatchRecords = KeyedRecords<BatchRecord>;

/** Opens a file of batches; see {@link KeyedRecords.open}. */
export function openBatchRecords(path: string | undefined): Promise<BatchRecords> {
  return KeyedRecords.open<BatchRecord>(path, ({ outcomes }) => Array.isArray(outcomes));
}
