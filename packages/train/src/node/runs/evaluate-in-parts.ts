import { sliceDataset } from "@sdnet/data";
import { FailedElsewhere, gatherTexts, type Communicator } from "@sdnet/parallel";
import { wilsonInterval } from "@sdnet/robust";
import type * as tf from "@tensorflow/tfjs";
import { inMemory, pickStreamed, type Images } from "../datasets/images.js";
import { Failure } from "../../experiment/failure.js";
import { evaluateModel, type Evaluation, type EvaluateOptions } from "./evaluate-model.js";

/** One process's share of a set of images. */
export interface ImagesPart extends Pick<Communicator, "rank" | "size"> {
  /** Only the first so many images are shared out; all of them if left out. */
  readonly limit?: number | undefined;
}

/** Part of the images that a process looks at: consecutive ones. Undefined where there are more processes than images, and none for this one. */
export function partOfImages(images: Images, { rank, size, limit }: ImagesPart): Images | undefined {
  const length = Math.min(images.length, limit ?? Infinity);
  const at = (index: number): number => Math.floor((length * index) / size);
  const [from, to] = [at(rank), at(rank + 1)];
  if (from === to) return undefined;
  if (images.kind === "memory") return inMemory(sliceDataset(images, from, to));
  return pickStreamed(
    images,
    Uint32Array.from({ length: to - from }, (_, index) => from + index),
  );
}

/**
 * Evaluates a network that all processes have, each on its part of the images.
 *
 * @returns The measures of all images, or undefined when one of the processes was stopped. The same in all.
 * @throws Failure, or FailedElsewhere at other ranks than 0, where the answers of one of them are no numbers.
 */
export async function evaluateInParts(
  model: tf.LayersModel,
  images: Images,
  { communicator, ...options }: EvaluateOptions & { readonly communicator: Communicator },
): Promise<Evaluation | undefined> {
  const part = partOfImages(images, communicator);
  let evaluation: Evaluation | undefined;
  let problem = "";
  try {
    evaluation = part && (await evaluateModel(model, part, options));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problem = error.message;
  }
  const isStopped = part !== undefined && evaluation === undefined && problem === "";
  const { images: count = 0, loss = 0, top1 = 0, top5 = 0, residual } = evaluation ?? {};
  const sums = Float64Array.of(
    isStopped ? 1 : 0,
    problem === "" ? 0 : 1,
    count,
    ...[loss, top1, top5, residual ?? 0].map((mean) => count * mean),
    residual === undefined ? 0 : 1,
  );
  communicator.sum(sums);
  const [stopped = 0, failed = 0, all = 0, losses = 0, right = 0, among = 0, left = 0, explained = 0] = sums;
  if (failed > 0) {
    const problems = gatherTexts(communicator, problem);
    if (communicator.rank > 0) throw new FailedElsewhere("answers are no numbers");
    const rank = problems.findIndex((text) => text !== "");
    throw new Failure(`in the part of rank ${rank}, ${problems[rank] ?? ""}`);
  }
  if (stopped > 0) return undefined;
  return {
    images: all,
    loss: losses / all,
    top1: right / all,
    interval: wilsonInterval(Math.round(right), all),
    ...(images.classNames.length > 10 ? { top5: among / all } : {}),
    ...(explained > 0 ? { residual: left / all } : {}),
  };
}
