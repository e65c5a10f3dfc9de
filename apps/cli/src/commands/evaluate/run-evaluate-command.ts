import { join } from "node:path";
import type { ImageTransform } from "@sdnet/data";
import { corruptionTransform, type CorruptionName } from "@sdnet/robust";
import { isCorrupted } from "@sdnet/train/experiment";
import { type UnitRange, writeAtomically } from "@sdnet/train/files";
import {
  describeEvaluation,
  digestOf,
  type Evaluation,
  type EvaluationRecords,
  imagesFor,
  loadCorruptedDataset,
  type LoadedImages,
  loadImages,
  type LoadImagesOptions,
  openStreamedImageNetC,
  streamedOptions,
} from "@sdnet/train/node";
import { NOISE_SEED } from "../../config/noise-seed.js";
import { openShare, type Share } from "../../outputs/share.js";
import { assertAtHand } from "../../config/at-hand.js";
import { openReportFolder } from "../../outputs/report-folder.js";
import { commandLine } from "../../terminal/command-line.js";
import { onStopped } from "../../terminal/interruption.js";
import { createLog, type Log } from "../../terminal/log.js";
import { createProgress } from "../../terminal/progress.js";
import { parseEvaluateFlags, type EvaluateFlags, type EvaluateRequest } from "./evaluate-request.js";
import { openEvaluationRecords } from "./evaluation-records.js";
import { openEvaluated, type OpenEvaluated } from "./open-evaluated.js";

/** `sdnet evaluate`; with `isMerged`, on what its shards have kept in `--out`. */
export async function runEvaluateCommand(
  target: string,
  flags: EvaluateFlags,
  { isMerged = false }: { readonly isMerged?: boolean } = {},
): Promise<void> {
  const request = parseEvaluateFlags(target, flags);
  const log = createLog();
  const share = openShare("evaluate", { target, flags, isMerged, log });
  const opened = await openEvaluated(target, { request, flags, log });
  try {
    await assertAtHand(request.data);
    await share.claim();
    const loaded = await imagesOf(request, opened, log);
    const setting = { request, opened, loaded, share };
    if (share.out === undefined) {
      const evaluation = await evaluateRange(setting, { range: { first: 0, end: loaded.images.length } });
      if (evaluation !== undefined) report(evaluation, { ...setting, flags });
      return;
    }
    await evaluateInFolder(share.out, { ...setting, flags });
  } finally {
    await opened.dispose();
  }
}

/** Inputs of an evaluation, opened and checked. */
interface EvaluateSetting {
  readonly request: EvaluateRequest;
  readonly opened: OpenEvaluated;
  readonly loaded: LoadedImages & { readonly transform?: ImageTransform };
  readonly share: Share;
}

async function evaluateInFolder(
  out: string,
  setting: EvaluateSetting & { readonly flags: EvaluateFlags },
): Promise<void> {
  const { request, opened, loaded, share } = setting;
  const { data, batchSize, mirrored, residual, engine } = request;
  onStopped(() => `Stopped; what was evaluated is kept. Continue with: ${commandLine()}`);
  const identity = {
    ...{ checkpointSha256: opened.sha256, ...subjectOf(setting), checkpoint: undefined },
    ...{ resize: data.resize, imagesSha256: await digestOf(loaded.images) },
    ...{ batchSize, mirrored, residual, engine },
  };
  const { length } = loaded.images;
  const batches = share.rangeOf(Math.ceil(length / batchSize), "batches");
  await openReportFolder(out, { command: "evaluate", request: identity });
  await share.begin();
  const range = { first: batches.first * batchSize, end: Math.min(batches.end * batchSize, length) };
  const records = await openEvaluationRecords(join(out, "records.jsonl"), {
    ...{ identity, isMerged: share.isMerged },
  });
  try {
    const evaluation = await evaluateRange(setting, { range, records });
    if (evaluation === undefined) return;
    if (share.shard !== undefined) {
      const kept = { identity: { ...identity, images: length }, groups: records.used(), files: [] };
      await share.finish(kept, { ...range, units: length, what: "images" });
      return;
    }
    const result = { ...subjectOf(setting), ...evaluation };
    await writeAtomically(join(out, "summary.json"), `${JSON.stringify(result, undefined, 1)}\n`);
    report(evaluation, setting);
  } finally {
    records.close();
  }
}

async function evaluateRange(
  { request, opened, loaded }: EvaluateSetting,
  { range, records }: { readonly range: UnitRange; readonly records?: EvaluationRecords },
): Promise<Evaluation | undefined> {
  const { images, normalization, transform } = loaded;
  const { batchSize, lambda, mirrored, residual } = request;
  const total = range.end - range.first;
  const progress = createProgress({ label: "evaluation", total, unit: "images" });
  try {
    return await opened.evaluate(images, {
      ...{ batchSize, normalization, lambda, transform, mirrored, residual, range, records },
      onBatch: (done) => {
        progress.update(done);
        return undefined;
      },
    });
  } finally {
    progress.stop();
  }
}

/** Network, data and settings of an evaluation, for its JSON. */
function subjectOf({ request, opened }: Pick<EvaluateSetting, "request" | "opened">): object {
  const { data, split, noise, lambda, mirrored } = request;
  const { description, path } = opened.network;
  return {
    ...{ checkpoint: path, model: description.name, data: data.name, split },
    ...(mirrored ? { mirrored: true } : {}),
    ...{ lambda: lambda ?? opened.trained, ...noise, ...opened.computedBy },
  };
}

/** Prints the result. */
function report(
  evaluation: Evaluation,
  setting: Pick<EvaluateSetting, "request" | "opened"> & { readonly flags: EvaluateFlags },
): void {
  const { request, opened, flags } = setting;
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ ...subjectOf(setting), ...evaluation })}\n`);
    return;
  }
  const { noise, lambda, mirrored } = request;
  const strength = noise?.severity === "all" ? "every severity" : `severity ${noise?.severity ?? ""}`;
  const noisy = noise === undefined ? "" : ` under ${noise.corruption} of ${strength}`;
  const views = mirrored ? " with mirrored views" : "";
  const at = lambda === undefined ? "" : ` at λ = ${lambda}`;
  const result = `${describeEvaluation(evaluation)}${lambda === undefined ? opened.learnt : ""}`;
  process.stdout.write(`${opened.network.description.name}${noisy}${at}${views}: ${result}\n`);
}

/** The images, and what is still to be done to each. */
async function imagesOf(
  { data, noise, split, limit }: EvaluateRequest,
  { network }: OpenEvaluated,
  log: Log,
): Promise<EvaluateSetting["loaded"]> {
  const { name, source } = data;
  const options: LoadImagesOptions = { network, split, limit, log };
  const { corruption, severity } = noise ?? { corruption: "", severity: "all" };
  if (name === "imagenet-c") {
    const part = { corruption, severity: Number(severity) };
    return imagesFor(network, await openStreamedImageNetC(part, streamedOptions(data, options)), log);
  }
  if (isCorrupted(name)) {
    const { dataset } = await loadCorruptedDataset(name, { corruption, severity, source, limit, log });
    return imagesFor(network, dataset, log);
  }
  const loaded = await loadImages({ ...data, name }, options);
  if (noise === undefined) return loaded;
  const transform = corruptionTransform({
    corruption: corruption as CorruptionName,
    severity: Number(severity),
    seed: NOISE_SEED,
  });
  return { ...loaded, transform };
}
