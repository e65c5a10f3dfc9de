import { mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ownLambdas } from "@sdnet/csc-core";
import { evaluationBatches, type ImageDataset } from "@sdnet/data";
import { cscLayers, findStem } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../backend.js";
import { DATASETS } from "../config/datasets.js";
import { hashFile } from "../engine/hash-file.js";
import { UsageError } from "../failure.js";
import { createLog } from "../reporting/log.js";
import { createProgress } from "../reporting/progress.js";
import { questionKey } from "../robustness/records.js";
import { readCalibration } from "../robustness/read-calibration.js";
import { writeAtomically } from "../training/atomic-file.js";
import { loadDataset } from "../training/load-dataset.js";
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
  const request = parseAttackFlags(flags);
  const attack = makeAttack(request.attack, request);
  const log = createLog();
  const calibration = flags.calibration === undefined ? undefined : await readCalibration(flags.calibration);
  const backend = await selectBackend(flags.backend);
  const opened = await openCheckpoint(target);
  const source = flags.transferFrom === undefined ? undefined : await openCheckpoint(flags.transferFrom);
  try {
    checkFit(opened, request, "the checkpoint");
    if (source !== undefined) checkFit(source, { ...request, lambdas: [] }, "--transfer-from");
    const { dataset, normalization } = await loadDataset(request.data, {
      ...{ split: request.split, source: flags.source, limit: request.limit, log },
    });
    const defences = makeDefences(opened.model, {
      ...{ normalization, lambdas: request.lambdas },
      calibration: calibration && { file: calibration, reach: calibration.provenance.reach },
    });
    const subject = {
      ...{ checkpoint: opened.path, checkpointSha256: await hashFile(opened.path) },
      network: opened.description.name,
      ...(source === undefined ? {} : { transferFromSha256: await hashFile(source.path) }),
      ...(flags.calibration === undefined ? {} : { calibrationSha256: await hashFile(flags.calibration) }),
      ...request,
      attack: attack.name,
      images: dataset.length,
      backend: backend.name,
    };
    if (flags.replay !== undefined) {
      const cells = replayImages(await readSavedImages(flags.replay), defences, request);
      if (flags.json === true) process.stdout.write(`${JSON.stringify({ ...subject, cells })}\n`);
      else process.stdout.write(`${attackTable(cells)}\n`);
      return;
    }
    const records = await attackAll(dataset, {
      ...{ request, defences, subject, out: flags.out },
      undefended: asTrained(opened.model, normalization),
      surrogate: source && asTrained(source.model, normalization),
    });
    const cells = summariseAttack(records);
    const probed = probeImages(dataset, request.probe);
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
      const examples = await exampleImages(flags.out, dataset);
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
  readonly subject: object;
  readonly out: string | undefined;
}

/** Every batch, attacked or read from the records. */
async function attackAll(dataset: ImageDataset, options: AttackAllOptions): Promise<BatchRecord[]> {
  const { request, defences, subject, out, undefended, surrogate } = options;
  if (out !== undefined) await mkdir(out, { recursive: true });
  const records = await openBatchRecords(out === undefined ? undefined : join(out, "records.jsonl"));
  const progress = createProgress({ label: "attack", total: dataset.length, unit: "images" });
  const all: BatchRecord[] = [];
  let from = 0;
  for (const batch of evaluationBatches(dataset, {
    batchSize: request.batchSize,
    normalization: UNCHANGED,
  })) {
    // How many images there are to come does not change what happens to these; nor does where the network lies.
    const key = questionKey({
      ...subject,
      images: undefined,
      limit: undefined,
      checkpoint: undefined,
      probe: undefined,
      from,
      size: batch.size,
    });
    const path = out === undefined ? undefined : savedImagesPath(out, from);
    let record = path === undefined || existsSync(path) ? records.find(key) : undefined;
    if (record === undefined) {
      const { height, width, channels, size } = batch;
      const images = tf.tensor4d(batch.pixels, [size, height, width, channels]);
      const labels = tf.tensor1d(batch.labels, "int32");
      const targets = targetsOf(batch.labels, request);
      const { outcomes, saved } = attackBatch({
        ...{ images, labels, targets, defences, undefended, surrogate, firstIndex: from },
        ...{ seed: request.seed, norm: request.norm, epsilons: request.epsilons, trials: request.threats },
        attack: makeAttack(request.attack, request),
        transferAttack: makeTransferAttack(request.attack, request),
      });
      record = { key, from, size, outcomes };
      if (path !== undefined) {
        const metadata = { attack: request.attack, norm: request.norm, key };
        await writeSavedImages(path, saved, { images, labels, metadata });
      }
      records.add(record);
      tf.dispose([images, labels, ...(targets === undefined ? [] : [targets]), ...tensorsOf(saved)]);
    }
    all.push(record);
    from += batch.size;
    progress.update(from);
  }
  progress.stop();
  records.close();
  return all;
}

function tensorsOf(saved: readonly SavedImages[]): tf.Tensor[] {
  return saved.map(({ images }) => images);
}

function targetsOf(labels: Int32Array, { targeted, data }: AttackRequest): tf.Tensor1D | undefined {
  if (targeted === undefined) return undefined;
  const { classes } = DATASETS[data];
  const targets = Array.from(labels, (label) => (targeted === "next" ? (label + 1) % classes : targeted));
  return tf.tensor1d(targets, "int32");
}

function probeImages(
  dataset: ImageDataset,
  count: number,
): { images: tf.Tensor4D; labels: tf.Tensor1D } | undefined {
  if (count === 0) return undefined;
  const [batch] = evaluationBatches(dataset, { batchSize: count, limit: count, normalization: UNCHANGED });
  if (batch === undefined) return undefined;
  return {
    images: tf.tensor4d(batch.pixels, [batch.size, batch.height, batch.width, batch.channels]),
    labels: tf.tensor1d(batch.labels, "int32"),
  };
}

/** The first images of the first batch with the strongest perturbation of each defence. */
async function exampleImages(directory: string, dataset: ImageDataset): Promise<AttackExample[]> {
  const [batch] = await readSavedImages(savedImagesPath(directory, 0));
  if (batch === undefined) return [];
  const [, height, width, channels] = batch.shape;
  const size = height * width * channels;
  const largest = [...batch.sets]
    .filter(([name]) => /\/(adaptive|oblivious|transfer)\//.test(name))
    .slice(-3);
  return Array.from({ length: Math.min(SHOWN, batch.shape[0]) }, (_, image) => image).flatMap((image) =>
    largest.map(([name, pixels]) => ({
      ...{ width, height, caption: `${dataset.classNames[batch.labels[image] ?? 0] ?? ""}, ${name}` },
      clean: batch.clean.subarray(image * size, (image + 1) * size),
      attacked: pixels.subarray(image * size, (image + 1) * size),
    })),
  );
}

/** Refuses what a checkpoint cannot do before any data is loaded. */
function checkFit(
  { model, description }: Pick<OpenCheckpoint, "model" | "description">,
  { data, lambdas }: Pick<AttackRequest, "data" | "lambdas">,
  what: string,
): void {
  const { classes } = DATASETS[data];
  if (description.options.classes !== classes) {
    throw new UsageError(
      `--data ${data} has ${classes} classes; ${what} tells ${description.options.classes} apart.`,
    );
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
