import type { ArrayClassifier, ArrayRobustModel, RatioLambda } from "@sdnet/robust";
import { Failure } from "../experiment/failure.js";
import { answersThatAreNoNumbers } from "../training/no-numbers.js";

/** Networks of a study, whatever runs them. */
export interface StudyContext {
  readonly network: ArrayRobustModel;
  readonly baseline: ArrayClassifier | undefined;
  readonly ratioLambda: RatioLambda;
}

/**
 * Logits of a batch as they are, `[size, classes]` row by row.
 *
 * @throws Failure if some are no numbers, which are no answers to measure.
 */
export function refuseNoNumbers(logits: Float32Array, { size, name }: { size: number; name: string }): void {
  const broken = answersThatAreNoNumbers(logits, size).length;
  if (broken === 0) return;
  throw new Failure(`${broken} of ${size} answers of ${name} in a batch are no numbers (NaN or infinite).`);
}
