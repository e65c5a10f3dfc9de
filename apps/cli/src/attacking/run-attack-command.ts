import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { autoAttackPlan } from "@sdnet/attacks";
import type { Precision } from "@sdnet/csc-core/backend";
import type { Batch } from "@sdnet/data";
import { cscLayers } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../backend.js";
import { applyPrecision } from "../config/precision-option.js";
import { hashFile } from "../engine/hash-file.js";
import { UsageError } from "../failure.js";
import { onStopped } from "../lifecycle/interruption.js";
import { claimDirectory } from "../outputs/claim-directory.js";
import { createLog } from "../reporting/log.js";
import { createProgress } from "../reporting/progress.js";
import { openReportFolder, type ReportRequest } from "../reporting/report-folder.js";
import { questionKey } from "../robustness/records.js";
import { readCalibration } from "../robustness/read-calibration.js";
import { writeAtomically } from "../training/atomic-file.js";
import { digestOf } from "../training/image-digest.js";
import { evaluationBatchesOf, labelsOf, type Images } from "../training/images.js";
import { checkPair, loadImages } from "../training/load-images.js";
import { openCheckpoint } from "../training/open-checkpoint.js";
import { attackBatch, type SavedImages } from "./attack-batch.js";
import { attackPage, type AttackExample } from "./attack-page.js";
import { parseAttackFlags, type AttackFlags, type AttackRequest } from "./attack-request.js";
import { attackCsv, summariseAttack } from "./attack-summary.js";
import { openBatchRecords, type BatchRecord } from "./batch-records.js";
import { asTrained, makeDefences, type Defence } from "./defences.js";
import { attackWork } from "./attack-work.js";
import { checkFit } from "./check-fit.js";
import { describeAim, describeAttack, failUnlessAnswered } from "./describe-attack.js";
import { defined, makeAttack, makeTransferAttack, refuseFewClasses } from "./make-attack.js";
import { probeDefences } from "./probe-defences.js";
import { refuseIdle } from "./refuse-idle.js";
import { replayAttack } from "./replay-attack.js";
import { readSavedImages, savedImagesPath, writeSavedImages } from "./saved-images.js";

/** Pixels as they are: attacks normalise inside the classifier. */
const UNCHANGED = { mean: [0, 0, 0], std: [1, 1, 1] };
/** Images shown in the report. */
const SHOWN = 6;

/** Changes whenever what a record or a file of images means does: those of before are then not gone on from. */
const FORMAT = 3;

/** `sdnet attack`; `given` are the names of the options that were typed. */
export async function runAttackCommand(
  target: string,
  flags: AttackFlags,
  given: readonly string[] = [],
): Promise<void> {
  if (flags.replay !== undefined) {
    await replayAttack(target, flags.replay, { flags, given });
    return;
  }
  const { request, images: wanted } = parseAttackFlags(flags);
  const attack = makeAttack(request.attack, request);
  const transferAttack = makeTransferAttack(request.attack, request);
  refuseIdle(request, given, { attack, transferAttack });
  const log = createLog();
  const calibration = flags.calibration === undefined ? undefined : await readCalibration(flags.calibration);
  if (flags.out !== undefined) claimDirectory(flags.out, { option: "--out" });
  if (flags.out !== undefined) onStopped(() => `Stopped; the same command goes on from ${flags.out ?? ""}.`);
  const backend = await selectBackend(flags.backend);
  const precision = await applyPrecision(flags.precision, { backend, log });
  const opened = await openCheckpoint(target);
  const source = flags.transferFrom === undefined ? undefined : await openCheckpoint(flags.transferFrom);
  try {
    const { classes } = opened.description.options;
    checkFit(opened, request, "the checkpoint");
    refuseFewClasses(attack.metadata, { classes, targeted: request.targeted });
    if (source !== undefined) {
      checkFit(source, { ...request, lambdas: [] }, "--transfer-from");
      checkPair(opened, source, "--transfer-from");
    }
    const { images, normalization } = await loadImages(wanted, {
      ...{ split: request.split, limit: request.limit, network: opened, mixed: true, log },
      calibrated: calibration?.provenance.division,
    });
    refuseOneClass(images, request);
    const defences = makeDefences(opened.model, {
      ...{ normalization, lambdas: request.lambdas },
      calibration: calibration && { file: calibration, reach: calibration.provenance.reach },
    });
    const digest = await digestOf(images);
    const subject = {
      ...{ format: FORMAT, checkpoint: opened.path, checkpointSha256: await hashFile(opened.path) },
      network: opened.description.name,
      ...(source === undefined ? {} : { transferFromSha256: await hashFile(source.path) }),
      ...(flags.calibration === undefined ? {} : { calibrationSha256: await hashFile(flags.calibration) }),
      ...request,
      attack: attack.name,
      images: images.length,
      ...(digest === undefined ? {} : { imagesSha256: digest }),
      ...{ backend: backend.name, precision },
    };
    if (flags.out !== undefined) {
      const folder = { command: "attack", request: decisive(subject), isStrict: true };
      await openReportFolder(flags.out, folder);
    }
    log.info(attackWork(request, { images: images.length, name: attack.name }));
    const records = await attackAll(images, {
      ...{ request, defences, subject, out: flags.out, classes },
      undefended: asTrained(opened.model, normalization),
      surrogate: source && asTrained(source.model, source.identity.normalization),
    });
    const cells = summariseAttack(records);
    const epsilon = request.epsilons.at(-1) ?? 0;
    const probed = epsilon === 0 ? undefined : await probeImages(images, request.probe);
    const checks =
      probed === undefined
        ? []
        : probeDefences(defences, {
            ...{ ...probed, cells, norm: request.norm, seed: request.seed, epsilon, attack, transferAttack },
            steps: request.steps ?? 20,
            threats: request.threats,
            optimises: cscLayers(opened.model).length > 0 || opened.description.name.startsWith("mdeq"),
          });
    tf.dispose(probed);
    const made = {
      ...(request.threats.some((threat) => threat !== "adaptive")
        ? { transferAttack: transferAttack.name }
        : {}),
      ...ensembleOf(request, classes),
    };
    const batches = records.map(({ key, from }) => ({ file: basename(savedImagesPath("", from)), key }));
    const result = { command: "attack", ...subject, ...made, date: new Date().toISOString(), cells, checks };
    if (flags.out !== undefined) {
      const summary = JSON.stringify({ ...result, batches }, undefined, 1);
      await writeAtomically(join(flags.out, "summary.json"), `${summary}\n`);
      await writeAtomically(join(flags.out, "cells.csv"), attackCsv(cells));
      const facts = Object.fromEntries(
        Object.entries({ ...subject, ...made }).map(([name, value]) => [
          name,
          [value ?? "default"].flat().join(", "),
        ]),
      );
      const aim = describeAim(request, images.classNames);
      const title = `${subject.network} under ${attack.name} in ${request.norm}${aim === undefined ? "" : `, aimed at ${aim}`}`;
      const examples = await exampleImages(flags.out, images);
      await writeAtomically(
        join(flags.out, "index.html"),
        await attackPage({ title, facts, cells, checks, examples, aim }),
      );
    }
    if (flags.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
    else
      process.stdout.write(
        describeAttack({
          cells,
          checks,
          aim: describeAim(request, images.classNames),
          all: images.length,
          ...made,
        }),
      );
    failUnlessAnswered(cells);
  } finally {
    opened.model.dispose();
    source?.model.dispose();
  }
}

/** All that decides what is in a report folder; how many images there are to come, and where the network lies, does not. */
function decisive(subject: object): ReportRequest {
  return { ...subject, images: undefined, limit: undefined, checkpoint: undefined, probe: undefined };
}

/** What AutoAttack is made of here, and how that differs from the published attack. */
function ensembleOf(
  { attack, steps, queries, targeted, epsilons }: AttackRequest,
  classes: number,
): { readonly ran?: readonly string[]; readonly differences?: readonly string[] } {
  const version = attack === "autoattack" ? "standard" : attack === "autoattack-rand" ? "rand" : undefined;
  if (version === undefined) return {};
  const { attacks, differences } = autoAttackPlan(
    { version, ...defined({ steps }), ...defined({ queries }) },
    { classes, epsilon: epsilons.at(-1) ?? 0, isTargeted: targeted !== undefined },
  );
  return { ran: attacks.map(({ name }) => name), differences };
}

/** Refuses to aim at the class that all images have, before any is read. */
function refuseOneClass(images: Images, { targeted }: AttackRequest): void {
  if (typeof targeted !== "number") return;
  const labels = labelsOf(images);
  if (
    Array.from(labels)
      .slice(0, images.length)
      .some((label) => label !== targeted)
  )
    return;
  throw new UsageError(
    `--targeted ${targeted} is the class of all ${images.length} images; there is nothing to attack.`,
  );
}

interface AttackAllOptions {
  readonly request: AttackRequest;
  readonly defences: readonly Defence[];
  readonly undefended: Defence["classifier"];
  readonly surrogate: Defence["classifier"] | undefined;
  /** Everything that decides the outcomes but the place of the batch. */
  readonly subject: {
    readonly attack: string;
    readonly checkpointSha256: string;
    readonly precision: Precision;
  };
  readonly out: string | undefined;
  readonly classes: number;
}

/** Every batch, attacked or read from the records. */
async function attackAll(images: Images, options: AttackAllOptions): Promise<BatchRecord[]> {
  const { request, subject, out } = options;
  const records = await openBatchRecords(out === undefined ? undefined : join(out, "records.jsonl"));
  const progress = createProgress({ label: "attack", total: images.length, unit: "images" });
  const all: BatchRecord[] = [];
  let from = 0;
  const { batchSize } = request;
  for await (const batch of evaluationBatchesOf(images, { batchSize, normalization: UNCHANGED })) {
    const key = questionKey({ ...decisive(subject), from, size: batch.size });
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
    ...{ images, labels, targets, defences, undefended, surrogate },
    ...{ seed: request.seed, norm: request.norm, epsilons: request.epsilons, trials: request.threats },
    attack: makeAttack(request.attack, request),
    transferAttack: makeTransferAttack(request.attack, request),
  });
  if (path !== undefined) {
    const { checkpointSha256 } = options.subject;
    const metadata = {
      ...{ attack: options.subject.attack, norm: request.norm, data: request.data, key, checkpointSha256 },
      ...(request.targeted === undefined ? {} : { targeted: String(request.targeted) }),
    };
    await writeSavedImages(path, saved, { images, labels, targets, metadata });
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
