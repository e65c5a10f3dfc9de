import type { Reach } from "@sdnet/models";
import { findStem } from "@sdnet/models";
import { DATASETS, type DatasetName } from "../config/datasets.js";
import { hashFile } from "../engine/hash-file.js";
import { Failure, UsageError } from "../failure.js";
import { openCheckpoint, type OpenCheckpoint } from "../training/open-checkpoint.js";
import { robustNetwork, type RobustNetwork } from "./robust-network.js";

/** A checkpoint whose λ can be chosen. */
export interface OpenRobust extends OpenCheckpoint {
  readonly network: RobustNetwork;
  /** SHA-256 of the file. */
  readonly sha256: string;
  dispose(): void;
}

/**
 * Opens a checkpoint with a sparse-coding stem.
 *
 * @throws Failure or UsageError with one line if it cannot be read, has no such stem, or tells other classes apart.
 */
export async function openRobust(
  target: string,
  { data, reach }: { readonly data: DatasetName; readonly reach: Reach },
): Promise<OpenRobust> {
  const opened = await openCheckpoint(target);
  const { model, path, description } = opened;
  try {
    if (findStem(model) === undefined) {
      throw new Failure(
        `${path}: holds a ${description.name}, which has no sparse-coding stem with a λ to choose.`,
      );
    }
    const { classes } = DATASETS[data];
    if (description.options.classes !== classes) {
      throw new UsageError(
        `--data ${data} has ${classes} classes; the checkpoint tells ${description.options.classes} apart.`,
      );
    }
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
