import { createHash } from "node:crypto";
import { CLEAN, type Measurement, type StudyPlace, type StudyRecords } from "@sdnet/robust";
import { KeyedRecords } from "@sdnet/train/files";

/** One measurement of a study as a line of a file. */
export type RobustRecord = Measurement & {
  /** Hash of everything that decides the numbers: a line counts only for the same question. */
  readonly key: string;
};

/** Facts that decide a measurement besides its place. */
export interface StudyIdentity {
  /** Hashes of files, and names of the data; a `precision` other than float32, and an `engine` other than TensorFlow.js, too. */
  readonly files: {
    readonly checkpoint: string;
    readonly data: string;
    readonly reach: string;
    readonly precision?: string | undefined;
    readonly engine?: string | undefined;
    /** Digest of images on the disk. */
    readonly set?: string | undefined;
  };
  readonly calibration: string;
  /** Hash of its statistics of norms; undefined where it has none. */
  readonly statistics: string | undefined;
  readonly baseline: string | undefined;
  readonly trainingLambda: number;
  readonly seed: number;
  /** Number of test images. */
  readonly count: number;
  readonly batchSize: number;
  /** Whether others made the noise. */
  readonly isPublished: boolean;
}

/** Measurements in a file that a study which was stopped goes on from. */
export interface StudyRecordsFile extends StudyRecords {
  /** Keys of the measurements; see {@link KeyedRecords.used}. */
  readonly used: () => KeyedRecords<RobustRecord>["used"];
  readonly close: () => void;
}

/**
 * Opens the file of a study, making it if need be. Without a path, nothing is kept.
 *
 * @throws FileFailure when it cannot be read or written.
 */
export async function openStudyRecords(
  path: string | undefined,
  { isMerged = false, ...identity }: StudyIdentity & { readonly isMerged?: boolean | undefined },
): Promise<StudyRecordsFile> {
  const records = await KeyedRecords.open<RobustRecord>(path, { isMerged });
  return {
    find: (place) => records.find(keyOf(place, identity)),
    add: (place, measurement) => {
      records.add({ key: keyOf(place, identity), ...measurement });
    },
    used: () => records.used,
    close: () => {
      records.close();
    },
  };
}

/**
 * Version of the way in which noise is drawn, and images are chosen. Part of the keys of what depends on it, so that measurements from
 * before are not mixed with others: then it was by an image's place in its data set.
 */
export const DRAWN = "by content";

/** The key of a question: a hash of all that decides its answer. */
export function questionKey(question: object): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 32);
}

function keyOf(
  { condition, question, lambdas }: StudyPlace,
  {
    files,
    calibration,
    statistics,
    baseline,
    trainingLambda,
    seed,
    count,
    batchSize,
    isPublished,
  }: StudyIdentity,
): string {
  const isMade = condition.corruption !== CLEAN && !isPublished;
  const drawn = isMade || question.kind === "ratio" ? DRAWN : undefined;
  const images = { ...condition, seed, count, drawn };
  if (question.kind === "baseline") {
    return questionKey({ question, baseline, data: files.data, images, set: files.set });
  }
  // The batch decides only where images share a λ.
  const grouping = question.kind === "rule" && question.mode === "batch" ? batchSize : undefined;
  if (question.kind !== "sweep") return questionKey({ question, ...files, images, grouping, calibration });
  // Of a calibration, sweeps take the λ of training and the statistics of norms: one with other rules need not repeat them.
  const taken = { trainingLambda, statistics: question.norms === "estimated" ? statistics : undefined };
  return questionKey({ question, ...files, images, grouping, lambdas, ...taken });
}
