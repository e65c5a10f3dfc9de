import { randomStream, type RandomStream } from "@sdnet/csc-core/tensor";
import type { AttackProblem } from "./attack.js";

/**
 * One stream of random numbers for each image: a function of the seed, the purpose and the image's index alone.
 *
 * @param purpose - For example `("pgd", restart)`.
 */
export function imageStreams(
  { seed, indices }: Pick<AttackProblem, "seed" | "indices">,
  ...purpose: readonly (string | number)[]
): RandomStream[] {
  return indices.map((index) => randomStream(seed, ...purpose, index));
}
