import { describeRule, type Provenance, type RuleKey } from "@sdnet/robust";
import { describeLambda } from "@sdnet/train/experiment";
import { factsTable } from "../page/facts-table.js";
import { html, type Html } from "../page/html.js";

/** Network, data and settings of an evaluation. */
export interface StudySubject {
  readonly network: string;
  readonly checkpointSha256: string;
  readonly data: string;
  readonly images: number;
  readonly seed: number;
  readonly mode: string;
  readonly lambdas: readonly number[];
  readonly trainingLambda: number;
  readonly recommended: RuleKey;
  readonly backend: string;
  readonly date: string;
  readonly calibration: Provenance;
}

/** Origin of the numbers, as a table. */
export function describeCalibration(subject: StudySubject): Html {
  const { calibration, checkpointSha256, recommended, lambdas, mode, seed, backend, date } = subject;
  const { data, split, firstImage, images, imagesSha256, seenInTraining } = calibration;
  const which =
    imagesSha256 === undefined
      ? `images ${firstImage} to ${firstImage + images - 1}`
      : `${images} images of all classes, SHA-256 ${imagesSha256}`;
  const seen = seenInTraining === null ? "unknown" : seenInTraining ? "yes" : "no";
  const facts: readonly (readonly [string, string])[] = [
    ["network", `${subject.network}, SHA-256 ${checkpointSha256}`],
    ["calibrated on", `${data} ${split}, ${which}; seen in training: ${seen}`],
    ["recommended rule", describeRule(recommended)],
    ["one λ for each", mode],
    ["best λ among", lambdas.map(describeLambda).join(", ")],
    ["seed of the noise", `${seed} here, ${calibration.seed} in the calibration`],
    ["computed by", `${backend}, ${date}`],
  ];
  return html`<div class="scroll">${factsTable(facts)}</div>`;
}
