import { basename } from "node:path";
import { autoAttackPlan, checkDefences, publishedTransferAttack, type DefenceCheck } from "@sdnet/attacks";
import { cscLayers } from "@sdnet/models";
import type { CalibrationFile } from "@sdnet/robust";
import { UsageError } from "@sdnet/train/experiment";
import { hashFile, type UnitRange } from "@sdnet/train/files";
import {
  checkPair,
  digestOf,
  type Images,
  loadImages,
  onlyClassOf,
  openCheckpoint,
  type OpenCheckpoint,
} from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../../config/backend-option.js";
import { applyPrecision } from "../../config/precision-option.js";
import { onStopped } from "../../terminal/interruption.js";
import { openShare, type Share } from "../../outputs/share.js";
import { createLog, type Log } from "../../terminal/log.js";
import { openReportFolder } from "../../outputs/report-folder.js";
import { readCalibration } from "../../networks/read-calibration.js";
import { attackBatches, decisive, firstImages, type AttackBatchesOptions } from "./attack-batches.js";
import {
  parseAttackFlags,
  type AttackFlags,
  type AttackRequest,
  type ParsedAttack,
} from "./attack-request.js";
import {
  type AttackCell,
  attackCells,
  describeAim,
  describeAttack,
  type Ensemble,
  failUnlessAnswered,
} from "@sdnet/reports";
import { attackWork } from "./attack-work.js";
import { readOutcome } from "./batch-records.js";
import { checkFit } from "./check-fit.js";
import { asTrained, makeDefences } from "./defences.js";
import { makeAttack, refuseFewClasses } from "./make-attack.js";
import { refuseIdle, type RunningAttacks } from "./refuse-idle.js";
import { replayAttack } from "./replay-attack.js";
import { savedImagesPath } from "./saved-images.js";
import { writeAttackReport, type Setting } from "./write-attack-report.js";

/** Changes whenever what a record or a file of images means does: those of before are then not gone on from. */
const FORMAT = 3;

/** `sdnet attack`; `given` are the names of the options that were typed. With `isMerged`, on what its shards have kept in `--out`. */
export async function runAttackCommand(
  target: string,
  flags: AttackFlags,
  { given = [], isMerged = false }: { readonly given?: readonly string[]; readonly isMerged?: boolean } = {},
): Promise<void> {
  if (flags.replay !== undefined) {
    await replayAttack(target, flags.replay, { flags, given });
    return;
  }
  const { request, images: wanted } = parseAttackFlags(flags);
  const attacks = {
    attack: makeAttack(request.attack, request),
    transferAttack: publishedTransferAttack(request.attack, request),
  };
  refuseIdle(request, given, attacks);
  const log = createLog();
  const share = openShare("attack", { target, flags, given, isMerged, log });
  const calibration = flags.calibration === undefined ? undefined : await readCalibration(flags.calibration);
  const { out } = share;
  await share.claim();
  if (out !== undefined) onStopped(() => `Stopped; the same command goes on from ${out}.`);
  const backend = await selectBackend(flags.backend);
  const precision = await applyPrecision(flags.precision, { backend, log });
  const opened = await openCheckpoint(target, { log });
  const source =
    flags.transferFrom === undefined ? undefined : await openCheckpoint(flags.transferFrom, { log });
  try {
    const networks = { opened, source };
    const images = await openImages(networks, { request, wanted, attacks, calibration, log });
    const digest = await digestOf(images);
    const subject = {
      format: FORMAT,
      checkpoint: opened.path,
      checkpointSha256: await hashFile(opened.path),
      network: opened.description.name,
      transferFromSha256: source && (await hashFile(source.path)),
      calibrationSha256: flags.calibration === undefined ? undefined : await hashFile(flags.calibration),
      ...request,
      attack: attacks.attack.name,
      images: images.length,
      imagesSha256: digest,
      backend: backend.name,
      precision,
    };
    const batches = share.rangeOf(Math.ceil(images.length / request.batchSize), "batches");
    const range = {
      first: batches.first * request.batchSize,
      end: Math.min(batches.end * request.batchSize, images.length),
    };
    if (out !== undefined) {
      await openReportFolder(out, { command: "attack", request: decisive(subject) });
      await share.begin();
    }
    log.info(attackWork(request, { images: range.end - range.first, name: attacks.attack.name }));
    await attackAndReport(networks, { request, attacks, calibration, images, range, share, subject, flags });
  } finally {
    opened.model.dispose();
    source?.model.dispose();
  }
}

/** The network under attack, and the one that transferred images are made on. */
interface Networks {
  readonly opened: OpenCheckpoint;
  readonly source: OpenCheckpoint | undefined;
}

/** Checks that the networks can be attacked as asked, and loads the images. */
async function openImages(
  { opened, source }: Networks,
  {
    request,
    wanted,
    attacks,
    calibration,
    log,
  }: {
    readonly request: AttackRequest;
    readonly wanted: ParsedAttack["images"];
    readonly attacks: RunningAttacks;
    readonly calibration: CalibrationFile | undefined;
    readonly log: Log;
  },
): Promise<Images> {
  const { classes } = opened.description.options;
  checkFit(opened, { ...request, reach: calibration?.provenance.reach }, "the checkpoint");
  refuseFewClasses(attacks.attack.metadata, { classes, targeted: request.targeted });
  if (source !== undefined) {
    checkFit(source, { ...request, lambdas: [] }, "--transfer-from");
    checkPair(opened, source, "--transfer-from");
  }
  const { images } = await loadImages(wanted, {
    split: request.split,
    limit: request.limit,
    network: opened,
    mixed: true,
    log,
    calibrated: calibration?.provenance.division,
  });
  refuseOneClass(images, request);
  return images;
}

interface AttackAndReportOptions {
  readonly request: AttackRequest;
  readonly attacks: RunningAttacks;
  readonly calibration: CalibrationFile | undefined;
  readonly images: Images;
  readonly range: UnitRange;
  readonly share: Share;
  readonly subject: AttackBatchesOptions["subject"] & { readonly network: string };
  readonly flags: AttackFlags;
}

async function attackAndReport(
  { opened, source }: Networks,
  { request, attacks, calibration, images, range, share, subject, flags }: AttackAndReportOptions,
): Promise<void> {
  const { classes } = opened.description.options;
  const { undefended, defences } = makeDefences(opened.model, {
    normalization: opened.identity.normalization,
    lambdas: request.lambdas,
    calibration: calibration && { file: calibration, reach: calibration.provenance.reach },
  });
  const surrogate = source && asTrained(source.model, source.identity.normalization);
  const { out } = share;
  const evaluated = { request, ...attacks, defences, undefended, surrogate, subject, share, range, classes };
  const { batches: records, used } = await attackBatches(images, evaluated);
  if (share.shard !== undefined) {
    const files = records.map(({ from }) => basename(savedImagesPath("", from)));
    const units = images.length;
    await share.finish(
      { identity: { ...subject }, groups: used, files },
      { ...range, units, what: "images" },
    );
    return;
  }
  const cells = attackCells(records.flatMap(({ outcomes }) => outcomes.map(readOutcome)));
  const checks = await probe(opened, { ...evaluated, images, cells });
  const isTransferring = request.threats.some((threat) => threat !== "adaptive");
  const made = { transferAttack: isTransferring ? attacks.transferAttack.name : undefined };
  const ensemble = ensembleOf(request, classes);
  const result = {
    command: "attack",
    ...subject,
    ...made,
    ...ensemble,
    date: new Date().toISOString(),
    cells,
    checks,
  };
  const { classNames } = images;
  const aim = describeAim(request, classNames);
  if (out !== undefined) {
    const title = `${subject.network} under ${subject.attack} in ${request.norm}${aim === undefined ? "" : `, aimed at ${aim}`}`;
    const facts = factsOf({ ...subject, ...made }, request);
    await writeAttackReport(out, { title, result, facts, cells, checks, aim, ensemble, records, classNames });
  }
  if (flags.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
  else process.stdout.write(describeAttack({ cells, checks, aim, all: images.length, ensemble }));
  failUnlessAnswered(cells);
}

/** Names and values for the report: settings that were left out are there, files that were not given are not. */
function factsOf(subject: object, request: AttackRequest): Record<string, Setting> {
  return Object.fromEntries(
    (Object.entries(subject) as [string, Setting][]).filter(
      ([name, value]) => value !== undefined || name in request,
    ),
  );
}

interface ProbeOptions
  extends RunningAttacks, Pick<AttackBatchesOptions, "request" | "defences" | "undefended"> {
  readonly images: Images;
  readonly cells: readonly AttackCell[];
}

/** Looks for masked gradients with the first images, at the largest budget. */
async function probe(opened: OpenCheckpoint, options: ProbeOptions): Promise<DefenceCheck[]> {
  const { request, defences, undefended, images, cells, attack, transferAttack } = options;
  const { norm, seed, threats, steps = 20 } = request;
  const epsilon = request.epsilons.at(-1) ?? 0;
  const probed = epsilon === 0 ? undefined : await firstImages(images, request.probe);
  if (probed === undefined) return [];
  const optimises = cscLayers(opened.model).length > 0 || opened.description.name.startsWith("mdeq");
  const doubted = { attack, transferAttack, undefended, cells, threats, optimises };
  const checks = checkDefences(defences, { ...probed, ...doubted, norm, epsilon, steps, seed });
  tf.dispose([probed.images, probed.labels]);
  return checks;
}

/** Attacks that AutoAttack is made of here; undefined for an attack that runs alone. */
function ensembleOf(
  { attack, steps, queries, targeted, epsilons }: AttackRequest,
  classes: number,
): Ensemble | undefined {
  const version = attack === "autoattack" ? "standard" : attack === "autoattack-rand" ? "rand" : undefined;
  if (version === undefined) return undefined;
  const { attacks, differences } = autoAttackPlan(
    { version, steps, queries },
    { classes, epsilon: epsilons.at(-1) ?? 0, isTargeted: targeted !== undefined },
  );
  return { ran: attacks.map(({ name }) => name), differences };
}

/** Refuses to aim at the class that all images have, before any is read. */
function refuseOneClass(images: Images, { targeted }: AttackRequest): void {
  if (typeof targeted !== "number") return;
  const only = onlyClassOf(images);
  if (only === undefined || only !== images.classNames[targeted]) return;
  throw new UsageError(
    `--targeted ${targeted} is the class of all ${images.length} images; there is nothing to attack.`,
  );
}
