import { lambdaChoice } from "@sdnet/models";
import { UsageError } from "../../experiment/failure.js";
import type { OpenCheckpoint } from "./open-checkpoint.js";

/**
 * Refuses `--lambda` for a network without a CSC layer that reads the images, before any data is loaded.
 *
 * @param opened - The network.
 * @param what - What holds it, as the user gave it.
 * @throws UsageError with one line that names the network.
 */
export function checkLambda(
  { model, description: { name } }: Pick<OpenCheckpoint, "model" | "description">,
  what = "the checkpoint",
): void {
  if (lambdaChoice(model).kind !== "none") return;
  const learnt = name.startsWith("scn") ? ", whose λ are learnt, one for each atom" : "";
  const network = name === "custom" ? "custom network without one" : name;
  throw new UsageError(
    `--lambda needs a network with a sparse-coding stem; ${what} holds a ${network}${learnt}.`,
  );
}
