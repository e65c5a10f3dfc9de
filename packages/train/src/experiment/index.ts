export {
  ANY_IMAGES_NAMES,
  type AnyImagesName,
  cleanName,
  type CorruptedName,
  type DatasetName,
  DATASETS,
  hasFilesOfNoise,
  IMAGES_NAMES,
  type ImagesName,
  isCorrupted,
  isOnDisk,
  isStreamed,
} from "./datasets.js";
export type { Experiment, OptimizerSection } from "./experiment.js";
export { Failure, UsageError } from "./failure.js";
export { formatDuration } from "./format-duration.js";
export { describeLambda } from "./lambda.js";
export { LARGEST_LAMBDA } from "./lambda.js";
export { createLineLog, type Log, type ProgressDisplay, type ProgressOptions } from "./log.js";
export { nearestKey } from "./nearest-key.js";
export { readNumber } from "./read-number.js";
