import { mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ownLambdas } from "@sdnet/csc-core";
import type { Precision } from "@sdnet/csc-core/backend";
import type { Batch } from "@sdnet/data";
import { cscLayers, findStem } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../backend.js";
import { applyPrecision } from "../config/precision-option.js";
import { hashFile } from "../engine/hash-file.js";
import { UsageError } from "../failure.js";
import { createLog } from "../reporting/log.js";
import { createProgress } from "../reporting/progress.js";
import { questionKey } from "../robustness/records.js";
import { readCalibration } from "../robustness/read-calibration.js";
import { writeAtomically } from "../training/atomic-file.js";
import { digestOf } from "../training/image-digest.js";
import { evaluationBatchesOf, type Images } from "../training/images.js";
import { checkClasses, checkPair, loadImages } from "../training/load-images.js";
import { openCheckpoint, type OpenCheckpoint } from "../training/open-checkpoint.js";
import { attackBatch, type SavedImages } from "./attack-batch.js";
import { attackPage, type AttackExample } from "./attack-page.js";
import { parseAttackFlags, type AttackFlags, type AttackRequest } from "./attack-request.js";
import { attackCsv, attackTable, summariseAttack } from "./attack-summary.js";
import { openBatchRecords, type BatchRecord } from "./batch-records.js";
import { asTrained, makeDefences, type Defence } from "./defences.js";
import { makeAttack, makeTransferAttack } from "./make-attack.js";
import { probeDefences } from "./probe-defences.js";
import { replayImages } from "./replay-images.js";
import { readSavedImages, savedImagesPath, writeSavedImages } from "./saved-images.js";

/** Pixels as they are: attacks normalise inside the classifier. */
const UNCHANGED = { mean: [0, 0, 0], std: [1, 1, 1] };
/** Images shown in the report. */
const SHOWN = 6;

/** `sdnet attack`. */
export async function runAttackCommand(target: string, flags: AttackFlags): Promise<void> {
  const { request, images: wanted } = parseAttackFlags(flags);
  const attack = makeAttack(request.attack, request);
  const log = createLog();
  const calibration = flags.calibration === undefined ? undefined : await readCalibration(flags.calibration);
  const backend = await selectBackend(flags.backend);
  const precision = await applyPrecision(flags.precision, { backend, log });
  const opened = await openCheckpoint(target);
  const source = flags.transferFrom === undefined ? undefined : await openCheckpoint(flags.transferFrom);
  try {
    checkFit(opened, request, "the checkpoint");
    if (source !== undefined) {
      checkFit(source, { ...request, lambdas: [] }, "--transfer-from");
      checkPair(opened, source, "--transfer-from");
    }
    const { images, normalization } = await loadImages(wanted, {
      ...{ split: request.split, limit: request.limit, network: opened, mixed: true, log },
      calibrated: calibration?.provenance.division,
    });
    const defences = makeDefences(opened.model, {
      ...{ normalization, lambdas: request.lambdas },
      calibration: calibration && { file: calibration, reach: calibration.provenance.reach },
    });
    const digest = await digestOf(images);
    const subject = {
      ...{ checkpoint: opened.path, checkpointSha256: await hashFile(opened.path) },
      network: opened.description.name,
      ...(source === undefined ? {} : { transferFromSha256: await hashFile(source.path) }),
      ...(flags.calibration === undefined ? {} : { calibrationSha256: await hashFile(flags.calibration) }),
      ...request,
      attack: attack.name,
      images: images.length,
      ...(digest === undefined ? {} : { imagesSha256: digest }),
      ...{ backend: backend.name, precision },
    };
    if (flags.replay !== undefined) {
      const cells = replayImages(await readSavedImages(flags.replay), defences, request);
      if (flags.json === true) process.stdout.write(`${JSON.stringify({ ...subject, cells })}\n`);
      else process.stdout.write(`${attackTable(cells)}\n`);
      return;
    }
    const records = await attackAll(images, {
      ...{ request, defences, subject, out: flags.out },
      classes: opened.description.options.classes,
      undefended: asTrained(opened.model, normalization),
      surrogate: source && asTrained(source.model, source.identity.normalization),
    });
    const cells = summariseAttack(records);
    const probed = await probeImages(images, request.probe);
    const checks =
      probed === undefined
        ? []
        : probeDefences(defences, {
            ...{ ...probed, cells, norm: request.norm, seed: request.seed },
            epsilon: request.epsilons.at(-1) ?? 0,
            steps: request.steps ?? 20,
            isAdaptive: request.threats.includes("adaptive"),
          });
    tf.dispose(probed);
    const result = { ...subject, date: new Date().toISOString(), cells, checks };
    if (flags.out !== undefined) {
      await writeAtomically(join(flags.out, "summary.json"), `${JSON.stringify(result, undefined, 1)}\n`);
      await writeAtomically(join(flags.out, "cells.csv"), attackCsv(cells));
      const facts = Object.fromEntries(
        Object.entries(subject).map(([name, value]) => [name, [value ?? "default"].flat().join(", ")]),
      );
      const title = `${subject.network} under ${attack.name} in ${request.norm}`;
      const examples = await exampleImages(flags.out, images);
      await writeAtomically(
        join(flags.out, "index.html"),
        await attackPage({ title, facts, cells, checks, examples }),
      );
    }
    if (flags.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
    else {
      process.stdout.write(`${attackTable(cells)}\n`);
      for (const { defence, warnings } of checks) {
        for (const warning of warnings)
          process.stdout.write(`${defence}: do not believe it as it stands. ${warning}\n`);
      }
    }
  } finally {
    opened.model.dispose();
    source?.model.dispose();
  }
}

interface AttackAllOptions {
  readonly request: AttackRequest;
  readonly defences: readonly Defence[];
  readonly undefended: Defence["classifier"];
  readonly surrogate: Defence["classifier"] | undefined;
  /** Everything that decides the outcomes but the place of the batch. */
  readonly subject: { readonly precision: Precision };
  readonly out: string | undefined;
  readonly classes: number;
}

/** Every batch, attacked or read from the records. */
async function attackAll(images: Images, options: AttackAllOptions): Promise<BatchRecord[]> {
  const { request, subject, out } = options;
  if (out !== undefined) await mkdir(out, { recursive: true });
  const records = await openBatchRecords(out === undefined ? undefined : join(out, "records.jsonl"));
  const progress = createProgress({ label: "attack", total: images.length, unit: "images" });
  const all: BatchRecord[] = [];
  let from = 0;
  const { batchSize } = request;
  for await (const batch of evaluationBatchesOf(images, { batchSize, normalization: UNCHANGED })) {
    // How many images there are to come does not change what happens to these; nor does where the network lies.
    const key = questionKey({
      ...subject,
      images: undefined,
      limit: undefined,
      checkpoint: undefined,
      // Records that say nothing are of float32.
      precision: subject.precision === "float32" ? undefined : subject.precision,
      probe: undefined,
      from,
      size: batch.size,
    });
    const path = out === undefined ? undefined : savedImagesPath(out, from);
    let record = path === undefined || existsSync(path) ? records.find(key) : undefined;
    if (record === undefined) {
      record = await attackOne(batch, { ...options, key, from, path });
      records.add(record);
    }
    all.push(record);
    from += batch.size;
    progress.update(from);
  }
  progress.stop();
  records.close();
  return all;
}

interface AttackOneOptions extends AttackAllOptions {
  readonly key: string;
  readonly from: number;
  /** Where its images are saved, if anywhere. */
  readonly path: string | undefined;
}

async function attackOne(batch: Batch, options: AttackOneOptions): Promise<BatchRecord> {
  const { request, defences, undefended, surrogate, key, from, path } = options;
  const { images, labels } = tensorsOfBatch(batch);
  const targets = targetsOf(batch.labels, options);
  const { outcomes, saved } = attackBatch({
    ...{ images, labels, targets, defences, undefended, surrogate, firstIndex: from },
    ...{ seed: request.seed, norm: request.norm, epsilons: request.epsilons, trials: request.threats },
    attack: makeAttack(request.attack, request),
    transferAttack: makeTransferAttack(request.attack, request),
  });
  if (path !== undefined) {
    const metadata = { attack: request.attack, norm: request.norm, key };
    await writeSavedImages(path, saved, { images, labels, metadata });
  }
  tf.dispose([images, labels, ...(targets === undefined ? [] : [targets]), ...tensorsOf(saved)]);
  return { key, from, size: batch.size, outcomes };
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

function tensorsOf(saved: readonly SavedImages[]): tf.Tensor[] {
  return saved.map(({ images }) => images);
}

function targetsOf(
  labels: Int32Array,
  { request: { targeted }, classes }: Pick<AttackAllOptions, "request" | "classes">,
): tf.Tensor1D | undefined {
  if (targeted === undefined) return undefined;
  const targets = Array.from(labels, (label) => (targeted === "next" ? (label + 1) % classes : targeted));
  return tf.tensor1d(targets, "int32");
}

async function probeImages(
  images: Images,
  count: number,
): Promise<{ images: tf.Tensor4D; labels: tf.Tensor1D } | undefined> {
  if (count === 0) return undefined;
  const first = evaluationBatchesOf(images, { batchSize: count, limit: count, normalization: UNCHANGED });
  for await (const batch of first) return tensorsOfBatch(batch);
  return undefined;
}

/** The first images of the first batch with the strongest perturbation of each defence. */
async function exampleImages(directory: string, { classNames }: Images): Promise<AttackExample[]> {
  const [batch] = await readSavedImages(savedImagesPath(directory, 0));
  if (batch === undefined) return [];
  const [, height, width, channels] = batch.shape;
  const size = height * width * channels;
  const largest = [...batch.sets]
    .filter(([name]) => /\/(adaptive|oblivious|transfer)\//.test(name))
    .slice(-3);
  return Array.from({ length: Math.min(SHOWN, batch.shape[0]) }, (_, image) => image).flatMap((image) =>
    largest.map(([name, pixels]) => ({
      ...{ width, height, caption: `${classNames[batch.labels[image] ?? 0] ?? ""}, ${name}` },
      clean: batch.clean.subarray(image * size, (image + 1) * size),
      attacked: pixels.subarray(image * size, (image + 1) * size),
    })),
  );
}

/** Refuses what a checkpoint cannot do before any data is loaded. */
function checkFit(
  opened: Pick<OpenCheckpoint, "model" | "description" | "identity">,
  { data, lambdas, targeted }: Pick<AttackRequest, "data" | "lambdas" | "targeted">,
  what: string,
): void {
  const { model, description } = opened;
  checkClasses(data, opened, what);
  const { classes } = description.options;
  if (typeof targeted === "number" && targeted >= classes) {
    throw new UsageError(`--targeted must be a class in [0, ${classes - 1}], got ${targeted}.`);
  }
  if (lambdas.length > 0 && findStem(model) === undefined) {
    throw new UsageError(
      `--lambda needs a network with a sparse-coding stem; ${what} holds a ${description.name}.`,
    );
  }
  if (lambdas.includes("adaptive") && cscLayers(model).some((layer) => ownLambdas(layer).length > 1)) {
    throw new UsageError(
      `--lambda adaptive needs layers with one λ each; ${what} has learnt one for every atom. Train it with model.learnLambda=layer, or none.`,
    );
  }
}
