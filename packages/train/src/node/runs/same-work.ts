import { FailedElsewhere, gatherTexts, type Communicator } from "@sdnet/parallel";
import type { Experiment } from "../../experiment/experiment.js";
import { recordOf } from "../datasets/data-record.js";
import type { Images } from "../datasets/images.js";
import { Failure, UsageError } from "../../experiment/failure.js";
import { changedKeys } from "./changed-keys.js";

/** Experiment, images and versions that all processes of a training must share. */
export interface SharedWork {
  readonly experiment: Experiment;
  readonly train: Images;
  readonly test: Images;
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Refuses to train where processes were given different experiments, images or backends, before the first step.
 *
 * @throws Failure at rank 0 naming the rank and what differs; FailedElsewhere at the others.
 */
export async function assertSameWork(communicator: Communicator, work: SharedWork): Promise<void> {
  const { experiment, train, test, versions } = work;
  const images = { train: await recordOf(train), test: await recordOf(test) };
  // Where images lie, and how many threads decode them, may differ from machine to machine.
  const data = { ...experiment.data, source: "", workers: undefined };
  const own: Told = { experiment: { ...experiment, data }, images, versions: { ...versions, node: "" } };
  const texts = gatherTexts(communicator, JSON.stringify(own));
  const rank = texts.findIndex((text) => text !== texts[0]);
  if (rank < 0) return;
  if (communicator.rank > 0) throw new FailedElsewhere("processes differ");
  const [first, other] = [texts[0], texts[rank]].map((text = "") => JSON.parse(text) as Told) as [Told, Told];
  throw new Failure(`rank ${rank} cannot train with rank 0: ${describeDifference(first, other)}.`);
}

interface Told {
  readonly experiment: Experiment;
  readonly images: object;
  readonly versions: Readonly<Record<string, string>>;
}

function describeDifference(first: Told, other: Told): string {
  const [key] = changedKeys(first.experiment, other.experiment);
  if (key !== undefined) return `its ${key.key} is ${key.is} instead of ${key.was}`;
  if (JSON.stringify(first.images) !== JSON.stringify(other.images)) return "its images are others";
  const differing = Object.keys({ ...first.versions, ...other.versions }).filter(
    (name) => first.versions[name] !== other.versions[name],
  );
  const told = differing.map(
    (name) => `its ${name} is ${other.versions[name] ?? "none"} instead of ${first.versions[name] ?? "none"}`,
  );
  return told.join(", ") || "its experiment is another";
}

/**
 * Refuses trainings that several processes cannot share.
 *
 * @throws UsageError saying why.
 */
export function assertShareable({ model, training }: Experiment, { size }: Pick<Communicator, "size">): void {
  if (training.batchSize < size) {
    throw new UsageError(
      `training.batchSize: ${training.batchSize} images cannot be shared by ${size} processes; start fewer, or take a larger batch.`,
    );
  }
  if (model.name.startsWith("mdeq")) {
    throw new UsageError(
      `model.name: ${model.name} cannot be trained by ${size} processes: its dropout masks, and when its solver stops, belong to a whole batch. Start one.`,
    );
  }
}
