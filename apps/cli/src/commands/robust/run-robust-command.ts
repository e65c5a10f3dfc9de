import { join } from "node:path";
import {
  conditionsOf,
  describeCondition,
  fittedCorruptions,
  measureStudy,
  runArrayStudy,
  studyWork,
  summaryTable,
  type ArrayStudyOptions,
  type CalibrationFile,
  type StudySummary,
} from "@sdnet/robust";
import { Failure, hasFilesOfNoise } from "@sdnet/train/experiment";
import { hashFile, writeAtomically } from "@sdnet/train/files";
import { checkPair, digestOf, type LoadedImages, loadImages } from "@sdnet/train/node";
import { assertAtHand } from "../../config/at-hand.js";
import { openShare, type Share } from "../../outputs/share.js";
import { openReportFolder } from "../../outputs/report-folder.js";
import { onStopped } from "../../terminal/interruption.js";
import { createLog, type Log } from "../../terminal/log.js";
import { createProgress } from "../../terminal/progress.js";
import { conditionImages } from "./condition-images.js";
import { openSubject, type OpenSubject } from "../../networks/open-subject.js";
import { publishedImages, type PublishedImages } from "./published-images.js";
import { requireCalibration } from "../../networks/find-calibration.js";
import { readCalibration } from "../../networks/read-calibration.js";
import { openStudyRecords, questionKey, type StudyIdentity } from "../../outputs/records.js";
import { robustBenchTable, studyCsv, type StudySubject } from "@sdnet/reports";
import { parseRobustFlags, parseStudied, type RobustFlags, type RobustRequest } from "./robust-request.js";
import { writeRobustReport } from "./write-robust-report.js";

/**
 * `sdnet robust`: checks what was typed, runs the study, and reports it. With `isMerged`, on what its shards have kept in `--out`.
 */
export async function runRobustCommand(
  target: string,
  flags: RobustFlags,
  { isMerged = false }: { readonly isMerged?: boolean } = {},
): Promise<void> {
  const request = parseRobustFlags(target, flags);
  const log = createLog();
  const share = openShare("robust", { target, flags, isMerged, log });
  await assertAtHand(request.data);
  const calibrationPath = await requireCalibration(target, flags.calibration);
  const calibration = await readCalibration(calibrationPath);
  const studied = parseStudied(flags, { data: request.data.name, calibration });
  await share.claim();
  const { out } = share;
  const { engine } = request;
  const opened = await openSubject(target, {
    ...{ ...flags, engine, data: request.clean.name, calibration: [calibrationPath, calibration], log },
  });
  const { baseline, backend, precision } = opened;
  try {
    const { description, sha256 } = opened.network;
    checkCalibration(calibration, { path: calibrationPath, sha256, log });
    if (baseline !== undefined) checkPair(opened.network, baseline, "--baseline");
    const images = await openTestImages(request, { flags, calibration, opened, log });
    const digest = await digestOf(images.test);
    const setting: StudySetting = { request, studied, calibration, opened, images, log, share };
    const summary = await study(setting, {
      files: {
        ...{ checkpoint: sha256, data: request.data.name, reach: calibration.provenance.reach },
        ...(precision === "float32" ? {} : { precision }),
        ...(engine === "tfjs" ? {} : { engine }),
        set: digest === undefined ? undefined : `${digest} ${request.data.resize ?? ""}`,
      },
      calibration: await hashFile(calibrationPath),
      baseline: baseline === undefined ? undefined : await hashFile(baseline.path),
    });
    if (summary === undefined) return;
    const subject = {
      ...{ network: description.name, checkpointSha256: sha256, data: request.data.name },
      ...{ images: images.test.length, imagesSha256: digest, seed: request.seed, mode: request.mode },
      ...{ lambdas: studied.lambdas, trainingLambda: calibration.trainingLambda },
      ...{ recommended: calibration.recommended, backend, precision },
      date: new Date().toISOString(),
    };
    if (out !== undefined) await report(out, { ...setting, summary, subject });
    const told = request.format === "robustbench" ? robustBenchTable : summaryTable;
    process.stdout.write(
      flags.json === true ? `${JSON.stringify({ ...subject, ...summary })}\n` : `${told(summary, subject)}\n`,
    );
  } finally {
    await opened.dispose();
  }
}

/** Inputs of a study, opened and checked. */
interface StudySetting {
  readonly request: RobustRequest;
  readonly studied: ReturnType<typeof parseStudied>;
  readonly calibration: CalibrationFile;
  readonly opened: OpenSubject;
  readonly images: TestImages;
  readonly log: Log;
  readonly share: Share;
}

/** Test images, clean and perhaps as others have corrupted them. */
interface TestImages {
  readonly test: LoadedImages["images"];
  readonly normalization: LoadedImages["normalization"];
  readonly published: PublishedImages | undefined;
}

function checkCalibration(
  { provenance }: CalibrationFile,
  { path, sha256, log }: { readonly path: string; readonly sha256: string; readonly log: Log },
): void {
  if (provenance.checkpointSha256 !== sha256) {
    log.warn(`${path} was made for another checkpoint; its rules may not fit this one.`);
  }
  if (provenance.split === "test") {
    throw new Failure(`${path}: was fitted on test images; accuracies on them would flatter.`);
  }
}

async function openTestImages(
  { data, clean, limit }: RobustRequest,
  {
    flags,
    calibration,
    opened,
    log,
  }: Pick<StudySetting, "calibration" | "opened" | "log"> & { readonly flags: RobustFlags },
): Promise<TestImages> {
  const calibrated = calibration.provenance.division;
  const options = { split: "test", network: opened.network, calibrated, mixed: true, log } as const;
  const { name } = data;
  const isPublished = hasFilesOfNoise(name);
  const loaded = await loadImages(clean, { ...options, limit }).catch((error: unknown) => {
    const unsaid = isPublished && flags.cleanSource === undefined;
    if (!unsaid || !(error instanceof Failure)) throw error;
    throw new Failure(`${error.message} Say with --clean-source where the clean images are.`);
  });
  const published = isPublished ? publishedImages({ ...data, name }, options) : undefined;
  return { test: loaded.images, normalization: loaded.normalization, published };
}

/**
 * Runs the study, with its progress on the terminal and its measurements in the directory.
 *
 * @returns Undefined for a shard, which keeps its measurements and has no summary.
 */
async function study(
  { request, studied, calibration, opened, images, log, share }: StudySetting,
  known: Pick<StudyIdentity, "files" | "calibration" | "baseline">,
): Promise<StudySummary | undefined> {
  const { test, published } = images;
  const { out, shard, isMerged } = share;
  const all = conditionsOf(studied.corruptions ?? fittedCorruptions(calibration));
  const range = share.rangeOf(all.length, "conditions");
  const { seed, batchSize, mode } = request;
  if (out !== undefined) {
    const asked = { ...studied, seed, batchSize, mode, images: test.length };
    const { files, ...others } = known;
    await openReportFolder(out, { command: "robust", request: { ...files, ...others, ...asked } });
    await share.begin();
  }
  const identity = {
    ...{ ...known, trainingLambda: calibration.trainingLambda },
    statistics: calibration.norms && questionKey(calibration.norms),
    ...{ seed, batchSize, count: test.length, isPublished: published !== undefined },
  };
  const path = out === undefined ? undefined : join(out, "records.jsonl");
  const records = await openStudyRecords(path, { ...identity, isMerged });
  const { network, baseline, ratioLambda } = opened.context(images.normalization);
  const conditions = all.slice(range.first, range.end);
  const asked = { calibration, ...studied, conditions, mode, baseline };
  const total = studyWork(asked, test.length);
  log.info(
    `${test.length} images x ${conditions.length} conditions, at up to ${studied.lambdas.length} λ: ` +
      `${total} images to classify. Fewer with --limit.`,
  );
  const progress = createProgress({ label: "robustness", total, unit: "images" });
  log.attach(progress);
  const seen = new Set<string>();
  onStopped(() => describeStop({ seen: [...seen], conditions: conditions.length, out }));
  const options: ArrayStudyOptions = {
    ...{ records, ratioLambda },
    images: (condition) => conditionImages(condition, { ...images, batchSize, seed }),
    onProgress: (done, condition) => {
      const name = describeCondition(condition);
      seen.add(name);
      progress.update(done, name);
    },
  };
  try {
    if (shard === undefined) return await runArrayStudy(network, asked, options);
    await measureStudy(network, asked, options);
  } finally {
    progress.stop();
    log.attach(undefined);
    records.close();
  }
  const kept = { identity: { ...identity, ...studied, mode }, groups: records.used(), files: [] };
  await share.finish(kept, { ...range, units: all.length, what: "conditions" });
  return undefined;
}

/** Results kept of a study that was stopped, in words: conditions are measured whole or not at all. */
export function describeStop({
  seen,
  conditions,
  out,
}: {
  /** Names of the conditions that were begun, in order. */
  readonly seen: readonly string[];
  /** Number of conditions in all. */
  readonly conditions: number;
  readonly out: string | undefined;
}): string {
  if (out === undefined) return "Stopped; nothing is kept, for want of --out.";
  const last = seen.at(-1);
  const lost = last === undefined ? "" : ` What was measured under ${last} so far is lost.`;
  const done = Math.max(0, seen.length - 1);
  return `Stopped; ${done} of ${conditions} conditions are kept, and the same command goes on from ${out}.${lost}`;
}

async function report(
  directory: string,
  {
    summary,
    subject,
    calibration,
    ...setting
  }: StudySetting & {
    readonly summary: StudySummary;
    readonly subject: Omit<StudySubject, "calibration">;
  },
): Promise<void> {
  const { opened, images, request } = setting;
  const facts = { ...subject, calibration: calibration.provenance, ...summary };
  await writeAtomically(join(directory, "summary.json"), `${JSON.stringify(facts, undefined, 1)}\n`);
  await writeAtomically(join(directory, "cells.csv"), studyCsv(summary.methods));
  const { test, normalization } = images;
  const { pictures } = opened;
  await writeRobustReport(join(directory, "index.html"), {
    ...{ summary, calibration, subject },
    sources: pictures && { ...pictures, test, normalization, seed: request.seed },
  });
}
