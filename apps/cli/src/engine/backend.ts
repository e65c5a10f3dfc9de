import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, sep } from "node:path";

import { registerKernels } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";

import { readNumber } from "../terminal/number-option.js";
import { loadNative, type NativePackage } from "./load-native.js";
import { isNativeForbidden } from "./platform.js";
import { errorLine } from "@sdnet/train/files";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { obeyBetweenOperations } from "../terminal/interruption.js";
import { withThreadsInNode } from "./wasm-threads.js";

/** The backend that computes, and why it is this one. */
export interface SelectedBackend {
  readonly name: "tensorflow" | "wasm" | "cpu";
  /** The npm package it comes from. */
  readonly package: string;
  /** Why this backend and none before it in the order, as one phrase. */
  readonly reason: string;
  /** Version of the library that computes: TensorFlow's, or that of the package. */
  readonly libraryVersion: string;
  readonly device: "CPU" | "GPU";
  /** Threads it computes with. */
  readonly threads: number;
}

/** The binding of tfjs-node, as far as it is read here. */
interface NativeBackend {
  readonly binding: { readonly TF_Version: string; isUsingGpuDevice(): boolean };
}

const CHOICES: readonly string[] = ["native", "tensorflow", "wasm", "cpu"];
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

async function select(request: string | undefined, source: string): Promise<SelectedBackend> {
  const obstacles: string[] = [];
  const why = (): string =>
    [
      ...obstacles,
      request === undefined ? "the first of native, WebAssembly and plain JavaScript that loads" : source,
    ].join("; ");
  const attempts = [
    { names: ["native", "tensorflow"], start: () => tryNative(why()) },
    { names: ["wasm"], start: () => tryWasm(why()) },
  ];
  for (const { names, start } of attempts) {
    if (request !== undefined && !names.includes(request)) continue;
    const attempt = await start();
    if ("selected" in attempt) return attempt.selected;
    obstacles.push(...attempt.obstacles);
    if (request !== undefined) throw new Failure(`backend ${request}: ${obstacles.join("; ")}.`);
  }
  return usePlainJavaScript(why());
}

/**
 * Makes the best backend that loads the active one: tfjs-node-gpu, tfjs-node, WebAssembly, plain JavaScript, in this order;
 * then registers the kernels that tfjs lacks on it. Prints nothing.
 *
 * @param requested - `native` (or `tensorflow`), `wasm` or `cpu`: that one or none. Without it, `SDNET_BACKEND` is looked at.
 * @throws UsageError for another name; Failure if the requested backend does not load.
 */
export async function selectBackend(requested?: string): Promise<SelectedBackend> {
  const setting = process.env["SDNET_BACKEND"];
  const request = requested ?? (setting === "" ? undefined : setting);
  const source = requested === undefined ? "SDNET_BACKEND" : "--backend";
  if (request !== undefined && !CHOICES.includes(request)) {
    throw new UsageError(`${source} must be one of ${CHOICES.join(", ")}, got ${request}.`);
  }
  const selected = await select(request, `asked for with ${source}`);
  registerKernels();
  obeyBetweenOperations(tf.engine());
  return selected;
}
