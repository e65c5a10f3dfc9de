import { type SelectedBackend, selectBackend as select } from "@sdnet/engine";
import { UsageError } from "@sdnet/train/experiment";
import { obeyBetweenOperations } from "../terminal/interruption.js";

/**
 * Makes the backend that `--backend` names the active one, or the best that loads; its operations obey Ctrl-C. `trains` says that a network
 * is to be trained on it.
 *
 * @throws UsageError for another name, and for training on one that only measures; Failure if the requested backend does not load.
 */
export async function selectBackend(
  requested?: string,
  { trains = false }: { readonly trains?: boolean | undefined } = {},
): Promise<SelectedBackend> {
  if (trains && (requested ?? process.env["SDNET_BACKEND"]) === "webgpu") {
    throw new UsageError(
      "WebGPU in Node only measures: longer training ended in crashes that are not understood yet. Train with --backend native or wasm.",
    );
  }
  const selected = await select(requested, { option: "--backend" });
  const { engine } = await import("@tensorflow/tfjs");
  obeyBetweenOperations(engine());
  return selected;
}
