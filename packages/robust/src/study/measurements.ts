import type { NormChoice } from "../calibration/calibration.js";
import type { SweepPoint } from "../calibration/sweep-point.js";
import type { Signal } from "../signal.js";
import type { Condition } from "./conditions.js";
import type { StudyQuestion } from "./plan.js";

interface MeasurementBase extends Condition {
  readonly images: number;
}

/** Every image at every λ. */
export interface SweepMeasurement extends MeasurementBase {
  readonly kind: "sweep";
  readonly norms: NormChoice;
  readonly points: readonly SweepPoint[];
  /** Number of images that are classified correctly at one λ or another. */
  readonly everCorrect: number;
  /** Each signal of every image, to five digits. */
  readonly signals: Readonly<Partial<Record<Signal, readonly number[]>>>;
}

/** Every image at the λ that a rule chose for it. */
export interface RuleMeasurement extends MeasurementBase {
  readonly kind: "rule";
  /** As {@link describeRule} says it. */
  readonly rule: string;
  readonly correct: number;
  readonly meanLambda: number;
}

/** λ by the objective of ACSC, from some unlabelled images. */
export interface RatioMeasurement extends MeasurementBase {
  readonly kind: "ratio";
  readonly lambda: number;
}

/** Another network, e.g. one without sparse coding. */
export interface BaselineMeasurement extends MeasurementBase {
  readonly kind: "baseline";
  readonly correct: number;
}

/** Answer to a {@link StudyQuestion}; plain data, to be kept as JSON. */
export type Measurement = SweepMeasurement | RuleMeasurement | RatioMeasurement | BaselineMeasurement;

/** Question and condition of a measurement: with the model, calibration, images and batches, all that decides it. */
export interface StudyPlace {
  readonly condition: Condition;
  readonly question: StudyQuestion;
  /** λ of sweeps. */
  readonly lambdas: readonly number[];
}

/** Store of measurements, from which a study goes on that was stopped. */
export interface StudyRecords {
  /** A measurement that was made before, if it was. */
  readonly find: (place: StudyPlace) => Measurement | undefined;
  /** Keeps a measurement. */
  readonly add: (place: StudyPlace, measurement: Measurement) => void;
}
