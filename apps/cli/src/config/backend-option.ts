import { type SelectedBackend, selectBackend as select } from "@sdnet/engine";
import { obeyBetweenOperations } from "../terminal/interruption.js";

/**
 * Makes the backend that `--backend` names the active one, or the best that loads; its operations obey Ctrl-C.
 *
 * @throws UsageError for another name; Failure if the requested backend does not load.
 */
export async function selectBackend(requested?: string): Promise<SelectedBackend> {
  const selected = await select(requested, { option: "--backend" });
  const { engine } = await import("@tensorflow/tfjs");
  obeyBetweenOperations(engine());
  return selected;
}
