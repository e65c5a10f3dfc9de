import { adapterNames, DAWN_PACKAGE, loadDawn } from "./dawn.js";

/** Versions that were tried with each other. */
const INSTALL = "npm install webgpu@0.6.2 @tensorflow/tfjs-backend-webgpu@4.22.0";

/** Advice where Dawn finds no adapter. */
export const NO_ADAPTER =
  "no adapter: install the graphics card's Vulkan driver, or a program in its place (on Debian: apt-get install libvulkan1 mesa-vulkan-drivers)";

/** Graphics adapters that WebGPU finds here. */
export interface WebGpuFacts {
  /** Names of the adapters, each as `SDNET_WEBGPU_ADAPTER` takes it. */
  readonly adapters: readonly string[];
  /** One phrase: the adapters, or what is missing and how to get it. */
  readonly description: string;
}

/** Looks for graphics adapters. Starts none, and loads nothing of TensorFlow.js. */
export async function inspectWebGpu(): Promise<WebGpuFacts> {
  const loaded = await loadDawn();
  if (loaded.dawn === undefined) return { adapters: [], description: missing(DAWN_PACKAGE, loaded.obstacle) };
  const adapters = await adapterNames(loaded.dawn);
  return { adapters, description: adapters.length === 0 ? NO_ADAPTER : adapters.join(", ") };
}

/** Says of a package that is not there what is to be done. */
export function missing(name: string, obstacle: string): string {
  return `${name}: ${obstacle}; ${INSTALL}`;
}
