import { CLEAN } from "../calibration/calibration.js";
import { corruptionTransform } from "../corruptions/corrupt.js";
import { SEVERITIES } from "../corruptions/corruption.js";
import type { CorruptionName } from "../corruptions/registry.js";

/** Corruption and severity of test images; of clean ones, `clean` and 0. */
export interface Condition {
  readonly corruption: string;
  readonly severity: number;
}

/** Clean images, then every corruption from mild to strong. */
export function conditionsOf(corruptions: readonly string[]): readonly Condition[] {
  return [
    { corruption: CLEAN, severity: 0 },
    ...corruptions.flatMap((corruption) => SEVERITIES.map((severity) => ({ corruption, severity }))),
  ];
}

/** Text of a condition, e.g. `gaussian_noise 3`. */
export function describeCondition({ corruption, severity }: Condition): string {
  return severity === 0 ? corruption : `${corruption} ${severity}`;
}

/**
 * The corruption of a condition as the `transform` of batches of `@sdnet/data`; undefined for clean images.
 *
 * @throws RangeError if the corruption is unknown or its severity out of range.
 */
export function conditionTransform(
  { corruption, severity }: Condition,
  { seed }: { readonly seed: number },
): ReturnType<typeof corruptionTransform> | undefined {
  if (corruption === CLEAN) return undefined;
  return corruptionTransform({ corruption: corruption as CorruptionName, severity, seed });
}
