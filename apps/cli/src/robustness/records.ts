import { createHash } from "node:crypto";
import type { NormChoice, Signal, SweepPoint } from "@sdnet/robust";
import { KeyedRecords } from "../files/keyed-records.js";

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

/** Answers that are there. */
export type RecordFile = KeyedRecords<RobustRecord>;

/** Opens a file of answers; see {@link KeyedRecords.open}. */
export function openRecordFile(path: string | undefined): Promise<RecordFile> {
  return KeyedRecords.open<RobustRecord>(path);
}

/**
 * How the noise that is made here is drawn, and images are chosen. Part of the keys of what depends on it, so that answers from before
 * are not mixed with others: then it was by an image's place in its data set.
 */
export const DRAWN = "by content";

/** The key of a question: a hash of all that decides its answer. */
export function questionKey(question: object): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 32);
}
