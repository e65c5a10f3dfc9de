import type { CalibrationFile } from "@sdnet/robust";
import { openCheckpoint, pretrainedNetwork, type OpenCheckpoint } from "@sdnet/train/node";
import type { DemoResult } from "@sdnet/reports";
import { requireCalibration } from "../networks/find-calibration.js";
import { readCalibration } from "../networks/read-calibration.js";

/** Names of the trained networks that the demo shows: an SDNet that comes with a calibration, and its convolutional twin. */
const SHOWN_PAIR = { sdnet: "sdnet8-cifar10", twin: "convnet8-cifar10" } as const;

/** The pair, opened. The caller disposes of both models. */
export interface ShownPair {
  readonly sdnet: OpenCheckpoint;
  readonly twin: OpenCheckpoint;
  readonly calibration: CalibrationFile;
}

/**
 * Opens the trained pair.
 *
 * @throws Failure with one line that names what cannot be read.
 */
export async function openShownPair(): Promise<ShownPair> {
  const calibration = await readCalibration(await requireCalibration(SHOWN_PAIR.sdnet, undefined));
  const sdnet = await openCheckpoint(SHOWN_PAIR.sdnet);
  try {
    return { sdnet, twin: await openCheckpoint(SHOWN_PAIR.twin), calibration };
  } catch (error) {
    sdnet.model.dispose();
    throw error;
  }
}

/** Accuracy and training of the shipped pair, as its manifest states them. */
export async function shownNetworks(): Promise<DemoResult["shown"]> {
  const shown = async (name: string) => {
    const { accuracy, training } = (await pretrainedNetwork(name)).entry;
    return { name, top1: accuracy.top1, training };
  };
  return { sdnet: await shown(SHOWN_PAIR.sdnet), twin: await shown(SHOWN_PAIR.twin) };
}
