import type { Normalization } from "@sdnet/data";
import { isStreamed } from "../../experiment/datasets.js";
import { Failure } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import type { Checkpoint } from "./checkpoint.js";
import {
  CLASS_NAMES,
  describeNormalization,
  NAMED_NORMALIZATIONS,
  NORMALIZATIONS,
  usualNormalization,
} from "../../config/known-sets.js";
import type { NetworkDescription } from "./network.js";

/** Meaning of a network's inputs and outputs: the same whatever images it is shown. */
export interface NetworkIdentity {
  /** Name of each class, by output; undefined where nobody says. */
  readonly classNames: readonly string[] | undefined;
  /** Mean and standard deviation that its images are normalised by. */
  readonly normalization: Normalization;
  /** Whether the normalisation is the usual one of such a network, because nobody says. */
  readonly isAssumed: boolean;
}

/**
 * Class names and normalisation of a checkpoint's network; those of its experiment where the file is too old to hold them.
 *
 * @throws Failure with one line that names the file where what it says cannot be.
 */
export function identityOf(
  { classNames, normalization, experiment }: Checkpoint,
  { options }: NetworkDescription,
  path: string,
): NetworkIdentity {
  const { classes, stem } = options;
  if (classNames !== undefined && !areNames(classNames, classes)) {
    throw new Failure(`${path}: metadata sdnet.classNames must be ${classes} different names.`);
  }
  if (normalization !== undefined && !isNormalization(normalization)) {
    throw new Failure(`${path}: metadata sdnet.normalization must hold mean and std > 0 of 3 channels.`);
  }
  const data = experiment?.data.name;
  const known = data === undefined || isStreamed(data) ? undefined : CLASS_NAMES[data];
  const trained = normalization ?? (data === undefined ? undefined : NORMALIZATIONS[data]);
  return {
    classNames: classNames ?? (known?.length === classes ? known : undefined),
    normalization: trained ?? NAMED_NORMALIZATIONS[usualNormalization(stem)],
    isAssumed: trained === undefined,
  };
}

/** Says by what images are normalised where the checkpoint does not. */
export function tellAssumed({ isAssumed, normalization }: NetworkIdentity, path: string, log: Log): void {
  if (!isAssumed) return;
  log.info(
    `${path} does not say by what its images were normalised: assuming ${describeNormalization(normalization)}. ` +
      "Other values: sdnet import --normalization, or --mean and --std.",
  );
}

function areNames(value: unknown, classes: number): boolean {
  const isText = (name: unknown) => typeof name === "string" && name !== "";
  return (
    Array.isArray(value) && value.every(isText) && value.length === classes && new Set(value).size === classes
  );
}

function isNormalization(value: unknown): boolean {
  const { mean, std } = (value ?? {}) as Partial<Record<keyof Normalization, unknown>>;
  const areNumbers = (list: unknown, least: number) =>
    Array.isArray(list) &&
    list.length === 3 &&
    list.every((x) => Number.isFinite(x) && (x as number) > least);
  return areNumbers(mean, -Infinity) && areNumbers(std, 0);
}
