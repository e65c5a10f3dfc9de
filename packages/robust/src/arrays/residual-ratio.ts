import { inverseSoftplus, softplus } from "../inference/softplus.js";
import type { ResidualRatioOptions } from "../inference/residual-ratio-options.js";
import type { ImageBatch } from "../robust-model.js";
import type { ArrayRobustModel } from "./array-model.js";

/** Half the distance between the two λ that a slope is taken from, on the inverse softplus. */
const STEP = 1e-2;

/**
 * {@link residualRatioLambda} of a model that answers in plain arrays and has no gradients: slopes are central differences.
 *
 * @returns λ.
 * @throws RangeError if `start` is not above 0.
 */
export async function residualRatioOf(
  model: ArrayRobustModel,
  images: ImageBatch,
  { start, range, steps, learningRate, epsilon }: ResidualRatioOptions,
): Promise<number> {
  if (!(start > 0)) throw new RangeError(`residualRatioOf: \`start\` must be > 0, got ${start}.`);
  const [least, most] = range;
  const total = async (lambda: number): Promise<number> =>
    (await model.residual(images, lambda)).reduce((sum, value) => sum + value, 0);
  const before = await total(start);
  const objective = async (free: number): Promise<number> => {
    const lambda = softplus(free);
    return (await total(lambda)) / before / (lambda + epsilon);
  };
  let lambda = start;
  for (let step = 0; step < steps; step++) {
    const free = inverseSoftplus(lambda);
    const slope = ((await objective(free + STEP)) - (await objective(free - STEP))) / (2 * STEP);
    lambda = Math.min(most, Math.max(least, softplus(free - learningRate * slope)));
  }
  return lambda;
}
