import type { Precision } from "@sdnet/csc-core/backend";
import type { Command } from "commander";
import type { SelectedBackend } from "@sdnet/engine";
import type { Log } from "../terminal/log.js";
import { choosePrecisionHere, REQUESTED_PRECISIONS } from "@sdnet/engine";
import { parseChoice } from "../terminal/number-option.js";

/** Adds `--precision` to a command. */
export function addPrecisionOption(command: Command): Command {
  return command.option(
    "--precision <name>",
    "of convolutions: float32, bfloat16 (native engine only), or auto, the faster one of this processor",
    "float32",
  );
}

/**
 * Computes everything from here on as `--precision` says, and tells what `auto` chose.
 *
 * @throws UsageError for another name, and for bfloat16 on a backend that does not compute in it.
 */
export async function applyPrecision(
  request: string,
  { backend, log }: { readonly backend: SelectedBackend; readonly log: Pick<Log, "info"> },
): Promise<Precision> {
  const source = "--precision";
  const requested = parseChoice(request, source, REQUESTED_PRECISIONS);
  const { precision, reason } = await choosePrecisionHere(requested, { backend, source });
  if (requested !== "float32" && reason !== "asked for") log.info(`Precision ${precision}: ${reason}.`);
  const { setPrecision } = await import("@sdnet/csc-core/backend");
  setPrecision(precision);
  return precision;
}
