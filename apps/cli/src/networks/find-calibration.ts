import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@sdnet/train/experiment";
import { pretrainedNetwork } from "@sdnet/train/node";

/**
 * Path of the calibration that goes with a checkpoint: `calibration.json` in the directory of a run, or the one that a pretrained network
 * comes with. Undefined where there is none.
 *
 * @throws UsageError if the checkpoint is neither a path nor the name of a pretrained network.
 */
export async function findCalibration(target: string): Promise<string | undefined> {
  if (existsSync(target)) {
    const file = join(target, "calibration.json");
    return statSync(target).isDirectory() && existsSync(file) ? file : undefined;
  }
  return (await pretrainedNetwork(target)).calibration;
}

/**
 * Path of the calibration that was asked for, or of the one that goes with the checkpoint.
 *
 * @throws UsageError if there is none.
 */
export async function requireCalibration(target: string, asked: string | undefined): Promise<string> {
  const path = asked ?? (await findCalibration(target));
  if (path !== undefined) return path;
  throw new UsageError(
    `--calibration must be given, since no calibration.json comes with ${target}; make one: ` +
      `sdnet calibrate ${target} --data … --out calibration.json.`,
  );
}

/** Options whose `--lambda adaptive` is to follow the calibration that goes with the checkpoint unless another one was given. */
export async function withCalibration<
  Flags extends { readonly calibration?: string; readonly lambda?: string },
>(target: string, flags: Flags): Promise<Flags> {
  const isAdaptive = flags.lambda?.split(",").some((text) => text.trim() === "adaptive") === true;
  if (!isAdaptive || flags.calibration !== undefined) return flags;
  return { ...flags, calibration: await requireCalibration(target, undefined) };
}
