import type { DefenceOutcome } from "@sdnet/attacks";
import { KeyedRecords } from "@sdnet/train/files";

/** An outcome as a record file holds it, a digit for each image. */
export interface RecordedOutcome extends Pick<DefenceOutcome, "defence" | "trial" | "epsilon"> {
  /**
   * A `1` for each image that is still classified as it should be or, with targets, is not taken for the target; a `0` for each other;
   * a `-` for each whose target is its label, which counts for nothing.
   */
  readonly standing: string;
  /** With targets: a `1` for each image that is classified as its label, a `0` for each that is not. */
  readonly correct?: string | undefined;
  /** A `1` for each image that gets no answer of numbers; left out where all do. */
  readonly unanswered?: string | undefined;
  /** A `1` for each image that stands only because the attack had no gradient of numbers; left out where there are none. */
  readonly blind?: string | undefined;
}

/** Outcomes of one batch: one line of a record file. */
export interface BatchRecord {
  /** Hash of everything that decides the outcomes: a line counts only for the same question. */
  readonly key: string;
  /** Index of the first image, and how many there are. */
  readonly from: number;
  readonly size: number;
  readonly outcomes: readonly RecordedOutcome[];
}

/** Batches that are done. */
export type BatchRecords = KeyedRecords<BatchRecord>;

/** Opens a file of batches; see {@link KeyedRecords.open}. */
export function openBatchRecords(
  path: string | undefined,
  { isMerged }: { readonly isMerged: boolean },
): Promise<BatchRecords> {
  return KeyedRecords.open<BatchRecord>(path, {
    isRecord: ({ outcomes }) => Array.isArray(outcomes),
    isMerged,
  });
}

/** The record of an outcome. */
export function recordedOutcome(outcome: DefenceOutcome): RecordedOutcome {
  const { defence, trial, epsilon, asked, standing, correct, unanswered, blind, isTargeted } = outcome;
  const digits = (flags: readonly boolean[]) => flags.map(Number).join("");
  return {
    defence,
    trial,
    epsilon,
    standing: standing.map((stands, image) => (asked[image] === true ? Number(stands) : "-")).join(""),
    correct: isTargeted ? digits(correct) : undefined,
    unanswered: unanswered.includes(true) ? digits(unanswered) : undefined,
    blind: blind.includes(true) ? digits(blind) : undefined,
  };
}

/** The outcome of a record. */
export function readOutcome({ defence, trial, epsilon, ...recorded }: RecordedOutcome): DefenceOutcome {
  const images = Array.from(recorded.standing);
  const flags = (digits: string) => images.map((_, image) => digits[image] === "1");
  return {
    defence,
    trial,
    epsilon,
    isTargeted: recorded.correct !== undefined,
    asked: images.map((digit) => digit !== "-"),
    standing: flags(recorded.standing),
    correct: flags(recorded.correct ?? recorded.standing),
    unanswered: flags(recorded.unanswered ?? ""),
    blind: flags(recorded.blind ?? ""),
  };
}
