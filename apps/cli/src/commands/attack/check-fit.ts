import { lambdaChoice, type Reach } from "@sdnet/models";
import { UsageError } from "@sdnet/train/experiment";
import { checkClasses, checkLambda, type OpenCheckpoint } from "@sdnet/train/node";
import type { AttackRequest } from "./attack-request.js";

/**
 * Refuses what a checkpoint cannot do before any data is loaded.
 *
 * @throws UsageError with one line that names the option.
 */
export function checkFit(
  opened: Pick<OpenCheckpoint, "model" | "description" | "identity">,
  {
    data,
    lambdas,
    targeted,
    reach,
  }: Pick<AttackRequest, "data" | "lambdas" | "targeted"> & {
    /** CSC layers that an adaptive λ reaches. */
    readonly reach?: Reach | undefined;
  },
  what: string,
): void {
  const { model, description } = opened;
  checkClasses(data, opened, what);
  const { classes } = description.options;
  if (typeof targeted === "number" && targeted >= classes) {
    throw new UsageError(`--targeted must be a class in [0, ${classes - 1}], got ${targeted}.`);
  }
  if (lambdas.length > 0) checkLambda(opened, what);
  if (lambdas.includes("adaptive") && lambdaChoice(model, { reach }).kind === "per-atom") {
    throw new UsageError(
      `--lambda adaptive needs layers with one λ each; ${what} has learnt one for every atom. Train it with model.learnLambda=layer, or none.`,
    );
  }
}
