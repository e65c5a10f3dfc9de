import { lambdaChoice, type NetworkRobustModel, type Reach } from "@sdnet/models";
import { Failure, type ImagesName } from "@sdnet/train/experiment";
import { hashFile } from "@sdnet/train/files";
import { checkClasses, openCheckpoint, type OpenCheckpoint } from "@sdnet/train/node";
import type { Log } from "../terminal/log.js";
import { robustNetwork } from "@sdnet/train";

/** A checkpoint whose λ can be chosen. */
export interface OpenRobust extends OpenCheckpoint {
  readonly network: NetworkRobustModel;
  /** SHA-256 of the file. */
  readonly sha256: string;
  dispose(): void;
}

/**
 * Opens a checkpoint with a sparse-coding stem.
 *
 * @throws Failure or UsageError with one line if it cannot be read, has no such stem or one whose atoms have λ of their own, or
 * tells other classes apart.
 */
export async function openRobust(
  target: string,
  { data, reach, log }: { readonly data: ImagesName; readonly reach: Reach; readonly log?: Log | undefined },
): Promise<OpenRobust> {
  const opened = await openCheckpoint(target, { log });
  const { model, path, description } = opened;
  try {
    const { kind } = lambdaChoice(model, { reach });
    if (kind === "none") {
      throw new Failure(
        `${path}: holds a ${description.name}, which has no sparse-coding stem with a λ to choose.`,
      );
    }
    if (kind === "per-atom") {
      throw new Failure(
        `${path}: has learnt a λ for every atom, so that there is no single λ to raise under noise. Train it with ` +
          "model.learnLambda=layer, or none.",
      );
    }
    checkClasses(data, opened);
    const network = robustNetwork(model, { reach });
    return {
      ...opened,
      network,
      sha256: await hashFile(path),
      dispose: () => {
        network.dispose();
        model.dispose();
      },
    };
  } catch (error) {
    model.dispose();
    throw error;
  }
}
