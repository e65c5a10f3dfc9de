import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Norm } from "@sdnet/attacks";
import { Failure, IMAGES_NAMES, type ImagesName, UsageError } from "@sdnet/train/experiment";
import { FileFailure, hashFile } from "@sdnet/train/files";
import { openCheckpoint, type OpenCheckpoint, sideOf } from "@sdnet/train/node";
import { selectBackend } from "../../config/backend-option.js";
import { applyPrecision } from "../../config/precision-option.js";
import { createLog } from "../../terminal/log.js";
import { readCalibration } from "../../networks/read-calibration.js";
import { parseAttackFlags, type AttackFlags } from "./attack-request.js";
import { checkFit } from "./check-fit.js";
import { makeDefences } from "./defences.js";
import { describeAim, describeAttack } from "@sdnet/reports";
import { replayImages } from "./replay-images.js";
import { readSavedImages, type ReadImages } from "./saved-images.js";

/** Options that say how saved images are to be classified. All others are of an attack, and there is none. */
const MEANINGFUL = ["replay", "lambda", "calibration", "precision", "backend", "json"];

/** `sdnet attack --replay`: shows the images of an earlier attack to a network. */
export async function replayAttack(
  target: string,
  directory: string,
  { flags, given }: { readonly flags: AttackFlags; readonly given: readonly string[] },
): Promise<void> {
  const idle = given.filter((name) => !MEANINGFUL.includes(name));
  if (idle.length > 0) {
    const names = idle.map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    throw new UsageError(
      `${names.join(", ")}: no effect beside --replay, which shows the images of an attack as they are.`,
    );
  }
  const { request } = parseAttackFlags(flags);
  const calibration = flags.calibration === undefined ? undefined : await readCalibration(flags.calibration);
  const { batches, made } = await readReplay(directory);
  const backend = await selectBackend(flags.backend);
  const log = createLog();
  const precision = await applyPrecision(flags.precision, { backend, log });
  const opened = await openCheckpoint(target, { log });
  try {
    const reach = calibration?.provenance.reach;
    const asked = { data: made.data, lambdas: request.lambdas, targeted: undefined, reach };
    checkFit(opened, asked, "the checkpoint");
    checkImages(batches, opened);
    const { defences } = makeDefences(opened.model, {
      ...{ normalization: opened.identity.normalization, lambdas: request.lambdas },
      calibration: calibration && { file: calibration, reach: calibration.provenance.reach },
    });
    const cells = replayImages(batches, defences, made);
    const all = batches.reduce((sum, { labels }) => sum + labels.length, 0);
    const result = {
      ...{ command: "replay", checkpoint: opened.path, checkpointSha256: await hashFile(opened.path) },
      ...{ network: opened.description.name, lambdas: request.lambdas },
      ...(flags.calibration === undefined ? {} : { calibrationSha256: await hashFile(flags.calibration) }),
      ...{ backend: backend.name, precision, replay: { path: directory, images: all, ...made }, cells },
    };
    if (flags.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
    else process.stdout.write(describeAttack({ cells, checks: [], aim: describeAim(made), all }));
  } finally {
    opened.model.dispose();
  }
}

/** The attack that made saved images. */
interface MadeBy {
  readonly attack: string;
  readonly norm: Norm;
  readonly data: ImagesName;
  readonly targeted: "next" | number | undefined;
  /** Of the network that they were made on. */
  readonly checkpointSha256: string | undefined;
}

/** The batches of one attack: those that its summary names, or a single file. */
async function readReplay(target: string): Promise<{ batches: readonly ReadImages[]; made: MadeBy }> {
  const batches =
    existsSync(target) && statSync(target).isDirectory()
      ? await batchesOf(target)
      : await readSavedImages(target);
  const [first] = batches;
  if (first === undefined) throw new Failure(`${target}: holds no images of an attack.`);
  return { batches, made: madeBy(first) };
}

/** Batches of a finished attack, by its summary; other files of the folder are of others. */
async function batchesOf(directory: string): Promise<ReadImages[]> {
  const listed = await listedBatches(join(directory, "summary.json"));
  if (listed === undefined) {
    throw new Failure(
      `${directory}: holds no finished attack (a summary.json with batches). Finish it with the same --out, or replay one of its images-*.safetensors.`,
    );
  }
  const batches: ReadImages[] = [];
  for (const { file, key } of listed) {
    const [batch] = await readSavedImages(join(directory, file));
    if (batch?.metadata["key"] !== key) {
      throw new Failure(
        `${join(directory, file)}: is not of the attack in summary.json: its key is ${batch?.metadata["key"] ?? "missing"}, not ${key}.`,
      );
    }
    batches.push(batch);
  }
  return batches;
}

async function listedBatches(path: string): Promise<{ file: string; key: string }[] | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    const { command, batches } = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
    if (command !== "attack" || !Array.isArray(batches)) return undefined;
    const listed = batches as { file?: unknown; key?: unknown }[];
    return listed.flatMap(({ file, key }) =>
      typeof file === "string" && /^images-\d+\.safetensors$/.test(file) && typeof key === "string"
        ? [{ file, key }]
        : [],
    );
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new FileFailure(path, error);
  }
}

function madeBy({ path, metadata, targets }: ReadImages): MadeBy {
  const { attack = "", norm, data, targeted, checkpointSha256 } = metadata;
  const isNorm = norm === "linf" || norm === "l2" || norm === "l1";
  const known = IMAGES_NAMES.find((name) => name === data);
  if (!isNorm || known === undefined || (targeted === undefined) !== (targets === undefined)) {
    throw new Failure(
      `${path}: does not say what attack it is of; it was written by an older version or another program.`,
    );
  }
  const aim = targeted === undefined ? undefined : targeted === "next" ? targeted : Number(targeted);
  return { attack, norm, data: known, targeted: aim, checkpointSha256 };
}

/** Refuses images that a network cannot take, and labels that it does not know. */
function checkImages(batches: readonly ReadImages[], opened: OpenCheckpoint): void {
  const [side, { classes }] = [sideOf(opened), opened.description.options];
  for (const { path, shape, labels, targets = [] } of batches) {
    if (shape[1] !== side || shape[2] !== side) {
      throw new Failure(
        `${path}: holds images of ${shape[1]}x${shape[2]} pixels, the checkpoint takes ${side}x${side}.`,
      );
    }
    const wrong = [...labels, ...targets].find((label) => !(label >= 0 && label < classes));
    if (wrong !== undefined) {
      throw new Failure(`${path}: holds class ${wrong}, the checkpoint tells ${classes} apart.`);
    }
  }
}
