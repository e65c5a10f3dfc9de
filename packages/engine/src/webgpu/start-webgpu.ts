import { errorLine } from "@sdnet/train/files";
import * as tf from "@tensorflow/tfjs";
import { adapterNames, DAWN_PACKAGE, loadDawn, type Gpu, type GpuAdapter, type GpuDevice } from "./dawn.js";
import { missing, NO_ADAPTER } from "./inspect-webgpu.js";
import { readSynchronously, type WebGpuBackend } from "./webgpu-reads.js";

const BACKEND_PACKAGE = "@tensorflow/tfjs-backend-webgpu";

/** A started WebGPU backend. */
export interface StartedWebGpu {
  /** The package's version. */
  readonly version: string;
  /** The adapter in words. */
  readonly adapter: string;
  /** Whether the adapter is a program on the processor. */
  readonly isSoftware: boolean;
}

/** Backend that was started, or what stands against it, as one phrase. */
export type WebGpuOutcome =
  { readonly started: StartedWebGpu } | { readonly started?: undefined; readonly obstacle: string };

/** Limits that TensorFlow.js's shaders use up to what the adapter has. */
const LIMITS = [
  "maxComputeWorkgroupStorageSize",
  "maxComputeWorkgroupsPerDimension",
  "maxStorageBufferBindingSize",
  "maxBufferSize",
  "maxComputeWorkgroupSizeX",
  "maxComputeInvocationsPerWorkgroup",
];

/** Backend that runs: a device is asked for once, since tensors belong to it. */
let running: StartedWebGpu | undefined;
/**
 * Dawn's objects of the running backend, which nothing else may hold. A device works on an instance that dies with its JavaScript object, so
 * that the next collection of garbage would end the process.
 */
let kept: { readonly gpu: Gpu; readonly adapter: GpuAdapter } | undefined;

/**
 * Makes WebGPU the active backend of TensorFlow.js: Dawn's, on the fastest adapter, or the one that `SDNET_WEBGPU_ADAPTER` names.
 *
 * @returns What was started, or why nothing was.
 */
export async function startWebGpu(): Promise<WebGpuOutcome> {
  if (running !== undefined) {
    await tf.setBackend("webgpu");
    return { started: running };
  }
  const loaded = await loadDawn();
  if (loaded.dawn === undefined) return { obstacle: missing(DAWN_PACKAGE, loaded.obstacle) };
  const { dawn, version } = loaded;
  const named = process.env["SDNET_WEBGPU_ADAPTER"] ?? "";
  const names = await adapterNames(dawn);
  if (names.length === 0) return { obstacle: NO_ADAPTER };
  if (named !== "" && !names.includes(named)) {
    return { obstacle: `SDNET_WEBGPU_ADAPTER must be one of ${names.join(", ")}, got ${named}` };
  }
  try {
    const gpu = dawn.create(named === "" ? [] : [`adapter=${named}`]);
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
    if (adapter === null) return { obstacle: NO_ADAPTER };
    kept = { gpu, adapter };
    await activate(kept.gpu, kept.adapter);
    const isSoftware = adapter.info.isFallbackAdapter === true;
    running = { version, adapter: describe(adapter), isSoftware };
    return { started: running };
  } catch (error) {
    const isMissing = (error as { code?: string }).code === "ERR_MODULE_NOT_FOUND";
    return { obstacle: isMissing ? missing(BACKEND_PACKAGE, "not installed") : errorLine(error) };
  }
}

function describe({ info }: GpuAdapter): string {
  const words = [info.vendor, info.architecture, info.description].filter((word) => word !== "");
  return words.join(" ") || "an adapter without a name";
}

/** Registers the backend by hand: the package's own way asks for the adapter and its features as browsers have them. */
async function activate(gpu: Gpu, adapter: GpuAdapter): Promise<void> {
  const requiredLimits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name] ?? 0]));
  const device = await adapter.requestDevice({ requiredLimits });
  const { WebGPUBackend } = (await import("@tensorflow/tfjs-backend-webgpu")) as unknown as BackendPackage;
  const backend = withNavigator(gpu, () => new WebGPUBackend(device, adapter.info));
  readSynchronously(backend, device);
  tf.registerBackend("webgpu", () => backend);
  await tf.setBackend("webgpu");
}

interface BackendPackage {
  readonly WebGPUBackend: new (device: GpuDevice, info: GpuAdapter["info"]) => WebGpuBackend;
}

/** Runs something while there is a `navigator.gpu`: the backend is made only where it finds one, and never looks again. */
function withNavigator<Result>(gpu: Gpu, run: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { value: { gpu }, configurable: true });
  try {
    return run();
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, "navigator");
    else Object.defineProperty(globalThis, "navigator", before);
  }
}
