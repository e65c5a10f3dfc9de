import { existsSync } from "node:fs";
import { join } from "node:path";
import { evaluateDefences, type Attack, type Classifier, type Defence } from "@sdnet/attacks";
import type { Precision } from "@sdnet/csc-core/backend";
import type { Batch } from "@sdnet/data";
import type { UnitRange } from "@sdnet/train/files";
import { batchesOfPart, evaluationBatchesOf, type Images } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import { createProgress } from "../../terminal/progress.js";
import type { ReportRequest } from "../../outputs/report-folder.js";
import { questionKey } from "../../outputs/records.js";
import type { AttackRequest } from "./attack-request.js";
import type { Share } from "../../outputs/share.js";
import { openBatchRecords, recordedOutcome, type BatchRecord, type BatchRecords } from "./batch-records.js";
import { savedImagesPath, writeSavedImages } from "./saved-images.js";

/** Pixels as they are: attacks normalise inside the classifier. */
const UNCHANGED = { mean: [0, 0, 0], std: [1, 1, 1] };

/** Inputs of {@link attackBatches}. */
export interface AttackBatchesOptions {
  readonly request: AttackRequest;
  readonly attack: Attack;
  readonly transferAttack: Attack;
  readonly defences: readonly Defence[];
  readonly undefended: Classifier;
  readonly surrogate: Classifier | undefined;
  /** Facts that decide the outcomes besides the place of the batch. */
  readonly subject: {
    readonly attack: string;
    readonly checkpointSha256: string;
    readonly precision: Precision;
  };
  /** Folder and kind of shard, by which records are kept. */
  readonly share: Pick<Share, "out" | "isMerged">;
  /** Images to attack, from the first of a batch to the last of one. */
  readonly range: UnitRange;
  readonly classes: number;
}

/** Results of the batches. */
export interface AttackedBatches {
  readonly batches: readonly BatchRecord[];
  /** Keys of their records; see {@link KeyedRecords.used}. */
  readonly used: BatchRecords["used"];
}

/** Attacks every batch of the share, or reads it from the records in its folder. */
export async function attackBatches(images: Images, options: AttackBatchesOptions): Promise<AttackedBatches> {
  const { request, subject, share, range } = options;
  const { out, isMerged } = share;
  const path = out === undefined ? undefined : join(out, "records.jsonl");
  const records = await openBatchRecords(path, { isMerged });
  const total = range.end - range.first;
  const progress = createProgress({ label: "attack", total, unit: "images" });
  const all: BatchRecord[] = [];
  const { batchSize } = request;
  let from = range.first;
  for await (const batch of batchesOfPart(images, range, { batchSize, normalization: UNCHANGED })) {
    const key = questionKey({ ...decisive(subject), from, size: batch.size });
    const path = out === undefined ? undefined : savedImagesPath(out, from);
    let record = path === undefined || existsSync(path) ? records.find(key) : undefined;
    if (record === undefined) {
      record = await attackBatch(batch, { ...options, key, from, path });
      records.add(record);
    }
    all.push(record);
    // Where damaged images are left out, a batch is smaller, and the next begins where it did.
    from += batchSize;
    progress.update(Math.min(from, range.end) - range.first);
  }
  progress.stop();
  records.close();
  return { batches: all, used: records.used };
}

/** The part of a request that decides the content of a report folder: not how many images there are, nor where the network lies. */
export function decisive(subject: object): ReportRequest {
  return { ...subject, images: undefined, limit: undefined, checkpoint: undefined, probe: undefined };
}

interface AttackBatchOptions extends AttackBatchesOptions {
  readonly key: string;
  readonly from: number;
  /** File to save the images in, if any. */
  readonly path: string | undefined;
}

async function attackBatch(batch: Batch, options: AttackBatchOptions): Promise<BatchRecord> {
  const { request, subject, key, from, path } = options;
  const { attack, transferAttack, defences, undefended, surrogate } = options;
  const { seed, norm, epsilons, threats, data, targeted } = request;
  const { images, labels } = tensorsOfBatch(batch);
  const targets = targetsOf(batch.labels, options);
  const { outcomes, perturbed } = evaluateDefences(defences, {
    images,
    labels,
    targets,
    seed,
    norm,
    epsilons,
    threats,
    attack,
    transferAttack,
    undefended,
    surrogate,
  });
  if (path !== undefined) {
    const { checkpointSha256 } = subject;
    const aim = targeted === undefined ? undefined : { targeted: String(targeted) };
    const metadata = { attack: subject.attack, norm, data, key, checkpointSha256, ...aim };
    await writeSavedImages(path, perturbed, { images, labels, targets, metadata });
  }
  tf.dispose([images, labels, targets ?? [], perturbed.map((made) => made.images)]);
  return { key, from, size: batch.size, outcomes: outcomes.map(recordedOutcome) };
}

function targetsOf(
  labels: Int32Array,
  { request: { targeted }, classes }: Pick<AttackBatchesOptions, "request" | "classes">,
): tf.Tensor1D | undefined {
  if (targeted === undefined) return undefined;
  const targets = Array.from(labels, (label) => (targeted === "next" ? (label + 1) % classes : targeted));
  return tf.tensor1d(targets, "int32");
}

/** The first images of a set, to probe defences with; none if `count` is 0. The caller owns them. */
export async function firstImages(
  images: Images,
  count: number,
): Promise<{ images: tf.Tensor4D; labels: tf.Tensor1D } | undefined> {
  if (count === 0) return undefined;
  const first = evaluationBatchesOf(images, { batchSize: count, limit: count, normalization: UNCHANGED });
  for await (const batch of first) return tensorsOfBatch(batch);
  return undefined;
}

function tensorsOfBatch({ pixels, labels, size, height, width, channels }: Batch): {
  images: tf.Tensor4D;
  labels: tf.Tensor1D;
} {
  return {
    images: tf.tensor4d(pixels, [size, height, width, channels]),
    labels: tf.tensor1d(labels, "int32"),
  };
}
