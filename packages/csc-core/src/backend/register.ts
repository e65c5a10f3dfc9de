import * as tf from "@tensorflow/tfjs";
import { registerWasmKernels } from "./wasm.js";

let wasmRegistered = false;

/**
 * Registers what tfjs lacks on the active backend, so that it can train convolutional networks.
 * Call it once after `tf.setBackend`; calling it again does nothing.
 */
export function registerKernels(): void {
  if (tf.getBackend() === "wasm" && !wasmRegistered) {
    registerWasmKernels();
    wasmRegistered = true;
  }
}
