import type { Evaluation } from "./evaluate-model.js";

/** `84.10 % top-1 (95 %: 83.4 to 84.8), loss 0.512 on 10000 images`. */
export function describeEvaluation(evaluation: Evaluation): string {
  const percent = (part: number) => (100 * part).toFixed(2);
  const [low, high] = evaluation.interval;
  const top5 = evaluation.top5 === undefined ? "" : `, ${percent(evaluation.top5)} % top-5`;
  const residual = evaluation.residual === undefined ? "" : `, residual ${evaluation.residual.toFixed(1)}`;
  return (
    `${percent(evaluation.top1)} % top-1 (95 %: ${percent(low)} to ${percent(high)})${top5}, ` +
    `loss ${evaluation.loss.toFixed(4)}${residual} on ${evaluation.images} images`
  );
}
