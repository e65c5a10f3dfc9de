import { errorLine } from "@sdnet/train/files";
import { findPackage } from "../install/tfjs-packages.js";

/** Name of the npm package that brings Dawn, the WebGPU of Chromium, to Node. */
export const DAWN_PACKAGE = "webgpu";

/** A graphics card, or a program that stands in for one, as WebGPU describes it. */
export interface GpuAdapter {
  readonly info: {
    readonly vendor: string;
    readonly architecture: string;
    readonly description: string;
    readonly isFallbackAdapter?: boolean;
  };
  readonly limits: Readonly<Record<string, number>>;
  requestDevice(descriptor: { readonly requiredLimits: Record<string, number> }): Promise<GpuDevice>;
}

/** A device as far as it is used here. */
export interface GpuDevice {
  readonly lost: Promise<{ readonly reason: string; readonly message: string }>;
  addEventListener(
    type: "uncapturederror",
    listen: (event: { readonly error: { readonly message: string } }) => void,
  ): void;
}

/** The object that browsers call `navigator.gpu`. */
export interface Gpu {
  requestAdapter(options?: {
    readonly powerPreference: "high-performance" | "low-power";
  }): Promise<GpuAdapter | null>;
}

interface Dawn {
  create(flags: readonly string[]): Gpu;
  readonly globals: object;
}

/** Dawn, ready to be asked for adapters, or why it is not: a phrase. */
export type DawnOutcome =
  | { readonly dawn: Dawn; readonly version: string }
  | { readonly dawn?: undefined; readonly obstacle: string };

/**
 * Loads Dawn, and gives the program the names that WebGPU has in a browser (`GPUBufferUsage` and others).
 *
 * @param load - Imports the package.
 */
export async function loadDawn(load: () => Promise<unknown> = () => import("webgpu")): Promise<DawnOutcome> {
  keepTicks();
  try {
    const dawn = (await load()) as Dawn;
    Object.assign(globalThis, dawn.globals);
    return { dawn, version: findVersion() };
  } catch (error) {
    const isMissing = (error as { code?: string }).code === "ERR_MODULE_NOT_FOUND";
    return { obstacle: isMissing ? "not installed" : errorLine(error) };
  }
}

/** The package says its version only in a file that it does not export. */
function findVersion(): string {
  return findPackage(DAWN_PACKAGE)?.version ?? "of unknown version";
}

/** Names of all adapters, as Dawn's flag `adapter=` takes them: it lists them where it is asked for one that cannot be. */
export async function adapterNames(dawn: Dawn): Promise<readonly string[]> {
  try {
    await dawn.create(["adapter=the adapter without a name"]).requestAdapter();
    return [];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [...text.matchAll(/backend: '([^']*)', name: '([^\n]*)'/g)].map(([, , name = ""]) => name);
  }
}

type Tick = () => void;

/** Ticks that Dawn has asked for and that have not run. */
const due = new Set<Tick>();
/** The turn of the event loop that will run them: one for all, or what is driven for long without a turn would collect millions. */
let scheduled: NodeJS.Immediate | undefined;
let keeps = false;

/**
 * Lets Dawn's work be driven without returning to Node's event loop. While something is pending, Dawn asks `setImmediate` for a tick, and
 * looks the function up anew each time: what stands in its place from here on remembers the tick, so that {@link runTicks} can run it
 * early. All others get what they ask for.
 */
function keepTicks(): void {
  if (keeps) return;
  keeps = true;
  const stock = globalThis.setImmediate;
  const keeping = (callback: (...values: unknown[]) => void, ...values: unknown[]): NodeJS.Immediate => {
    if (values.length > 0 || !isFromAddon(callback)) return stock(callback, ...values);
    due.add(callback);
    scheduled ??= stock(() => {
      scheduled = undefined;
      runTicks();
    });
    return scheduled;
  };
  // What `util.promisify` reads.
  Object.defineProperties(keeping, Object.getOwnPropertyDescriptors(stock));
  globalThis.setImmediate = keeping as typeof stock;
}

/** Whether a function was made by an addon: native, without a name, and unlike what `bind` makes with a prototype. */
function isFromAddon(callback: (...values: never[]) => unknown): boolean {
  return (
    callback.name === "" &&
    Object.hasOwn(callback, "prototype") &&
    Function.prototype.toString.call(callback).endsWith("{ [native code] }")
  );
}

/**
 * Runs the ticks that Dawn has asked for.
 *
 * @returns Whether there was one. If not, nothing that is pending will ever come to an end.
 */
export function runTicks(): boolean {
  const ticks = [...due];
  due.clear();
  for (const tick of ticks) tick();
  return ticks.length > 0;
}
