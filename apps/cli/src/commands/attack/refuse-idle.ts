import type { Attack, AttackMetadata } from "@sdnet/attacks";
import { UsageError } from "@sdnet/train/experiment";
import type { AttackRequest } from "./attack-request.js";

/** Attack on the defence that is known, and on those that are not. */
export interface RunningAttacks {
  readonly attack: Attack;
  /** Makes the images of all trials but `adaptive`; another attack where the first is of no use there. */
  readonly transferAttack: Attack;
}

const SETTINGS = ["steps", "restarts", "queries"] as const;

/**
 * Refuses what was typed and would change nothing, before any work.
 *
 * @param request - What was asked for.
 * @param given - Names of the options that were typed.
 * @param running - The attacks that will run.
 * @throws UsageError with one line that names the option.
 */
export function refuseIdle(
  request: Pick<AttackRequest, "threats" | "epsilons" | "restarts" | "probe">,
  given: readonly string[],
  { attack, transferAttack }: RunningAttacks,
): void {
  const { id, settings = [] } = attack.metadata;
  const isAdaptive = request.threats.includes("adaptive");
  const hasBudget = request.epsilons.some((epsilon) => epsilon > 0);
  for (const name of [...SETTINGS, "seed", "probe"] as const) {
    if (given.includes(name) && !hasBudget) {
      throw new UsageError(`--${name} has no effect at --epsilon 0, which is no attack.`);
    }
  }
  for (const name of SETTINGS) {
    if (!given.includes(name)) continue;
    if (!settings.includes(name)) {
      const known = settings.map((setting) => `--${setting}`).join(" and ");
      throw new UsageError(
        `--${name} has no effect on ${id}, which takes ${known === "" ? "no such settings" : `${known} only`}.`,
      );
    }
    if (!isAdaptive && transferAttack.metadata.settings?.includes(name) !== true) {
      throw new UsageError(
        `--${name} has no effect with --threat ${request.threats.join(",")}: ${transferAttack.name} makes these images in place of ${id}.`,
      );
    }
  }
  const running = isAdaptive ? [attack, transferAttack] : [transferAttack];
  if (
    given.includes("seed") &&
    request.probe === 0 &&
    !running.some(({ metadata }) => drawsNumbers(metadata, request))
  ) {
    throw new UsageError(`--seed has no effect on ${id}, which draws no random numbers, with --probe 0.`);
  }
}

function drawsNumbers({ draws }: AttackMetadata, { restarts }: Pick<AttackRequest, "restarts">): boolean {
  return draws === undefined || (draws === "restarts" && restarts > 1);
}
