import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, sep } from "node:path";

import { registerKernels } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";

import { loadNative, type NativePackage } from "./load-native.js";
import { isNativeForbidden } from "../install/platform.js";
import { errorLine } from "@sdnet/train/files";
import { Failure, readNumber, UsageError } from "@sdnet/train/experiment";
import type { SelectedBackend } from "./selected-backend.js";
import { withThreadsInNode } from "./wasm-threads.js";

/** The binding of tfjs-node, as far as it is read here. */
interface NativeBackend {
  readonly binding: { readonly TF_Version: string; isUsingGpuDevice(): boolean };
}

const NATIVE_PACKAGES: readonly NativePackage[] = ["@tensorflow/tfjs-node-gpu", "@tensorflow/tfjs-node"];
const WASM_PACKAGE = "@tensorflow/tfjs-backend-wasm";

type Attempt = { readonly selected: SelectedBackend } | { readonly obstacles: readonly string[] };

async function tryNative(reason: string): Promise<Attempt> {
  if (isNativeForbidden(process.env)) return { obstacles: ["SDNET_NO_NATIVE forbids the native engine"] };
  const obstacles: string[] = [];
  for (const name of NATIVE_PACKAGES) {
    const outcome = await loadNative(name);
    if (!outcome.loaded) {
      // The optional package is worth a word only where it is there and fails.
      const optional = name === "@tensorflow/tfjs-node-gpu" && outcome.reason === "not installed";
      if (!optional) obstacles.push(`${name}: ${outcome.reason}`);
      continue;
    }
    await tf.setBackend("tensorflow");
    const { binding } = tf.backend() as unknown as NativeBackend;
    const selected: SelectedBackend = {
      name: "tensorflow",
      package: name,
      reason: [reason, ...obstacles].join("; "),
      libraryVersion: binding.TF_Version,
      device: binding.isUsingGpuDevice() ? "GPU" : "CPU",
      threads: Number(process.env["TF_NUM_INTRAOP_THREADS"] ?? 0) || availableParallelism(),
    };
    return { selected };
  }
  return { obstacles };
}

function requestedThreads(): number {
  const setting = process.env["SDNET_WASM_THREADS"];
  if (setting === undefined || setting === "") return availableParallelism();
  const threads = readNumber(setting);
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new UsageError(`SDNET_WASM_THREADS must be a whole number of at least 1, got ${setting}.`);
}

async function tryWasm(reason: string): Promise<Attempt> {
  const wasm = await import("@tensorflow/tfjs-backend-wasm");
  const require = createRequire(import.meta.url);
  wasm.setWasmPaths(dirname(require.resolve(WASM_PACKAGE)) + sep);
  const threads = requestedThreads();
  const { warn } = console;
  let ready = false;
  try {
    console.warn = () => undefined;
    if (threads > 1) {
      tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", true);
      wasm.setThreadsCount(threads);
      ready = await withThreadsInNode(threads, () => tf.setBackend("wasm"));
    }
    if (!ready) {
      tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
      ready = await tf.setBackend("wasm");
    }
  } catch (error) {
    return { obstacles: [`${WASM_PACKAGE}: ${errorLine(error)}`] };
  } finally {
    console.warn = warn;
  }
  if (!ready) return { obstacles: [`${WASM_PACKAGE}: WebAssembly could not be started`] };
  const selected: SelectedBackend = {
    name: "wasm",
    package: WASM_PACKAGE,
    reason,
    libraryVersion: wasm.version_wasm,
    device: "CPU",
    threads: wasm.getThreadsCount(),
  };
  return { selected };
}

async function tryWebGpu(reason: string): Promise<Attempt> {
  const { startWebGpu } = await import("../webgpu/start-webgpu.js");
  const outcome = await startWebGpu();
  if (outcome.started === undefined) return { obstacles: [outcome.obstacle] };
  const { started } = outcome;
  const selected: SelectedBackend = {
    name: "webgpu",
    package: "webgpu",
    reason,
    libraryVersion: started.version,
    device: started.isSoftware ? "CPU" : "GPU",
    adapter: started.adapter,
    threads: 1,
  };
  return { selected };
}

async function usePlainJavaScript(reason: string): Promise<SelectedBackend> {
  await tf.setBackend("cpu");
  // Its first operation prints advice to install tfjs-node, unless it believes that it has printed it.
  (tf.backend() as unknown as { firstUse: boolean }).firstUse = false;
  const version = tf.version.tfjs;
  return {
    name: "cpu",
    package: "@tensorflow/tfjs",
    reason,
    libraryVersion: version,
    device: "CPU",
    threads: 1,
  };
}

/**
 * Starts the backend of that name, or the first that loads, and registers the kernels that TensorFlow.js lacks on it.
 *
 * @param asked - What asked for `request`, as one phrase.
 * @throws Failure if the requested backend does not load.
 */
export async function startBackend(request: string | undefined, asked: string): Promise<SelectedBackend> {
  const selected = await startFirst(request, asked);
  registerKernels();
  return selected;
}

async function startFirst(request: string | undefined, asked: string): Promise<SelectedBackend> {
  const obstacles: string[] = [];
  const why = (): string =>
    [
      ...obstacles,
      request === undefined ? "the first of native, WebAssembly and plain JavaScript that loads" : asked,
    ].join("; ");
  const attempts = [
    { names: ["native", "tensorflow"], start: () => tryNative(why()) },
    { names: ["wasm"], start: () => tryWasm(why()) },
    { names: ["webgpu"], isAsked: true, start: () => tryWebGpu(why()) },
  ];
  for (const { names, start, isAsked = false } of attempts) {
    if (request === undefined ? isAsked : !names.includes(request)) continue;
    const attempt = await start();
    if ("selected" in attempt) return attempt.selected;
    obstacles.push(...attempt.obstacles);
    if (request !== undefined) throw new Failure(`backend ${request}: ${obstacles.join("; ")}.`);
  }
  return usePlainJavaScript(why());
}
