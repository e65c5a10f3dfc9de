import type { Recipe } from "../../config/recipe.js";
import { UsageError } from "@sdnet/train/experiment";

/**
 * Refuses options that a command has not, before hours are spent.
 *
 * @param name - What asks for them, for the message.
 * @throws UsageError naming the option.
 */
export async function checkOptions(name: string, measure: Recipe["measure"]): Promise<void> {
  const commander = await import("commander");
  const program = new commander.Command();
  const { registerEvaluate } = await import("../evaluate.js");
  const { registerCalibrate } = await import("../calibrate.js");
  const { registerRobust } = await import("../robust.js");
  const { registerAttack } = await import("../attack.js");
  const { registerCertify } = await import("../certify.js");
  const measuring = [registerEvaluate, registerCalibrate, registerRobust, registerAttack, registerCertify];
  for (const register of measuring) register(program);
  for (const [command, options = {}] of Object.entries(measure)) {
    const taken = program.commands.find((each) => each.name() === command)?.options ?? [];
    const known = new Set(taken.map((option) => option.long));
    const unknown = Object.keys(options).find((option) => !known.has(`--${option}`));
    if (unknown === undefined) continue;
    throw new UsageError(`${name}: \`measure.${command}.${unknown}\`: sdnet ${command} has no such option.`);
  }
}
