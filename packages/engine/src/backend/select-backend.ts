import { UsageError } from "@sdnet/train/experiment";
import type { SelectedBackend } from "./selected-backend.js";

const CHOICES: readonly string[] = ["native", "tensorflow", "wasm", "cpu", "webgpu"];

/**
 * Makes the best backend that loads the active one: tfjs-node-gpu, tfjs-node, WebAssembly, plain JavaScript, in this order,
 * or WebGPU where it is asked for; then registers the kernels that tfjs lacks on it. Prints nothing, and loads TensorFlow.js no sooner than it is called.
 *
 * @param requested - `native` (or `tensorflow`), `wasm`, `cpu` or `webgpu`: that one or none. Without it, `SDNET_BACKEND` is looked at.
 * @param options - `option`: the option of a command line that `requested` comes from, for errors and the reason.
 * @throws UsageError for another name; Failure if the requested backend does not load.
 */
export async function selectBackend(
  requested?: string,
  options: { readonly option?: string | undefined } = {},
): Promise<SelectedBackend> {
  const setting = process.env["SDNET_BACKEND"];
  const request = requested ?? (setting === "" ? undefined : setting);
  const option = requested === undefined ? "SDNET_BACKEND" : options.option;
  if (request !== undefined && !CHOICES.includes(request)) {
    const where = option ?? "selectBackend: `requested`";
    throw new UsageError(`${where} must be one of ${CHOICES.join(", ")}, got ${request}.`);
  }
  const { startBackend } = await import("./start-backend.js");
  return startBackend(request, option === undefined ? "asked for" : `asked for with ${option}`);
}
