import { onnxRobustModel, type CalibrationFile, type OnnxRobustModel } from "@sdnet/robust";
import { checkClasses } from "@sdnet/train/node";
import { Failure, type ImagesName } from "@sdnet/train/experiment";
import { isOnnxFile } from "../config/engine-option.js";
import type { Log } from "../terminal/log.js";
import { openOnnx, type OpenOnnx } from "./open-onnx.js";

/** A network in ONNX Runtime whose λ can be chosen. */
export interface OpenRobustOnnx extends OpenOnnx {
  readonly network: OnnxRobustModel;
}

/**
 * Opens an ONNX file or a checkpoint whose λ a calibration can choose.
 *
 * @param target - What the user named.
 * @param options - `data`: images that are classified; `calibration`: its name, and itself; `log`: told what else a foreign file holds.
 * @throws Failure with one line where the file lacks λ, its residual, or what rules of the calibration need; or as `openOnnx` says.
 * @throws UsageError where it tells other classes apart than those of the data.
 */
export async function openRobustOnnx(
  target: string,
  {
    data,
    calibration: [name, calibration],
    log,
  }: {
    readonly data: ImagesName;
    readonly calibration: readonly [name: string, file: CalibrationFile];
    readonly log?: Log | undefined;
  },
): Promise<OpenRobustOnnx> {
  const { reach } = calibration.provenance;
  const opened = await openOnnx(target, { reach, log });
  try {
    const network = networkOf(opened);
    const { path, onnx } = opened;
    const again = "export it again with --adaptive";
    const reached = onnx.metadata.get("sdnet.reach") ?? reach;
    if (isOnnxFile(path) && reached !== reach) {
      throw new Failure(
        `${path}: its λ reaches ${reached}, that of ${name} ${reach}; ${again} --reach ${reach}.`,
      );
    }
    const missing = calibration.rules.find(({ signal }) => network[signal] === undefined)?.signal;
    if (missing !== undefined) {
      throw new Failure(`${path}: gives no ${missing}, from which rules of ${name} choose λ; ${again}.`);
    }
    const lacking = Object.keys(calibration.norms?.norms ?? {}).filter(
      (norm) => !network.norms.includes(norm),
    );
    if (lacking.length > 0) {
      throw new Failure(
        `${path}: takes no statistics of the norm ${lacking[0] ?? ""}, which rules of ${name} have; ${again}.`,
      );
    }
    checkClasses(data, opened);
    return { ...opened, network };
  } catch (error) {
    await opened.dispose();
    throw error;
  }
}

function networkOf({ session, path }: OpenOnnx): OnnxRobustModel {
  const { inputNames, outputNames } = session;
  const lacks = !inputNames.includes("lambda")
    ? "takes no λ"
    : !outputNames.includes("residual")
      ? "gives no residual"
      : undefined;
  if (lacks === undefined) return onnxRobustModel(session);
  throw new Failure(
    `${path}: ${lacks}, so that no λ can be chosen; a network with a sparse-coding stem, and one λ for all its atoms, is ` +
      "exported with both.",
  );
}
