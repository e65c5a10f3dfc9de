import * as tf from "@tensorflow/tfjs";
import { arrayModelOf } from "../arrays/array-model-of.js";
import type { ArrayRobustModel } from "../arrays/array-model.js";
import { residualRatioLambda } from "../inference/label-free.js";
import type { LabelledBatches, RobustModel } from "../robust-model.js";
import { imagesOf } from "../tensor-signal.js";
import type { Condition } from "./conditions.js";
import { measureCondition } from "./measure-condition.js";
import type { Measurement, StudyPlace, StudyRecords } from "./measurements.js";
import { imagesToClassify, planStudy, questionsFor, type RatioLambda, type StudyRequest } from "./plan.js";
import { summarise, type StudySummary } from "./summary.js";

/** Images of {@link runStudy}, and what it goes on from and reports to. */
export interface StudyOptions {
  /**
   * The test images under a condition, the same ones under each; asked for once for each condition that is not known yet.
   * {@link conditionTransform} makes the noise.
   */
  readonly images: (condition: Condition) => LabelledBatches | Promise<LabelledBatches>;
  /** Measurements of a study that was stopped, and where those of this one are kept. */
  readonly records?: StudyRecords | undefined;
  /** Called with the number of images classified so far, counting each λ and each step; see {@link studyWork}. */
  readonly onProgress?: ((classified: number, condition: Condition) => void) | undefined;
}

/**
 * The paper's main table: accuracy of a model at the λ of training, at λ chosen by the rules of a calibration, without labels, and at the
 * best λ of each corruption and severity, with the running statistics of the norms and with estimated ones.
 *
 * @throws RangeError if λ do not ascend from that of training, a condition has no images, or answers are not finite.
 * @see arXiv 2210.12945, section 4.3.
 */
export function runStudy(
  model: RobustModel,
  request: StudyRequest,
  options: StudyOptions,
): Promise<StudySummary> {
  const ratioLambda: RatioLambda = (images, how) =>
    tf.tidy(() => residualRatioLambda(model, imagesOf(images), how));
  return runArrayStudy(arrayModelOf(model), request, { ...options, ratioLambda });
}

/** Options of {@link runArrayStudy}. */
export interface ArrayStudyOptions extends StudyOptions {
  /** λ of ACSC's objective. A model that answers in plain arrays has no gradients: it must do without. */
  readonly ratioLambda: RatioLambda;
}

/** {@link runStudy} of a model that answers in plain arrays. */
export async function runArrayStudy(
  model: ArrayRobustModel,
  request: StudyRequest,
  options: ArrayStudyOptions,
): Promise<StudySummary> {
  return summarise(await measureStudy(model, request, options), request.calibration);
}

/**
 * The measurements of {@link runArrayStudy} without a summary of them, e.g. under some conditions only.
 *
 * @throws RangeError if λ do not ascend from that of training, a condition has no images, or answers are not finite.
 */
export async function measureStudy(
  model: ArrayRobustModel,
  request: StudyRequest,
  { images, records, onProgress, ratioLambda }: ArrayStudyOptions,
): Promise<readonly Measurement[]> {
  const study = planStudy(request);
  const { lambdas } = study;
  const measurements: Measurement[] = [];
  let done = 0;
  for (const condition of study.conditions) {
    const report = (classified: number) => {
      done += classified;
      onProgress?.(done, condition);
    };
    const places = questionsFor(condition, study).map((question): StudyPlace => ({
      condition,
      question,
      lambdas,
    }));
    const found = new Map(places.map((place) => [place, records?.find(place)]));
    for (const [{ question }, known] of found) {
      if (known !== undefined) {
        report(imagesToClassify(question, { images: known.images, lambdas: lambdas.length }));
      }
    }
    const missing = places.filter((place) => found.get(place) === undefined);
    if (missing.length > 0) {
      const questions = missing.map(({ question }) => question);
      const options = { condition, questions, study, ratioLambda, onProgress: report };
      const measured = await measureCondition(model, await images(condition), options);
      missing.forEach((place, index) => {
        const measurement = measured[index] as Measurement;
        found.set(place, measurement);
        records?.add(place, measurement);
      });
    }
    measurements.push(...places.map((place) => found.get(place) as Measurement));
  }
  return measurements;
}
