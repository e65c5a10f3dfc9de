// The browser's side of the operation table: runs it on every backend that it is asked for and posts what is wrong.
import { registerKernels } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgpu";
import { runTable } from "./operations/run-case.js";
import { OPERATION_TABLE } from "./operations/table.js";

const post = (path: string, body: string): Promise<Response> => fetch(path, { method: "POST", body });

const backends = (await (await fetch("/job.json")).json()) as string[];
setWasmPaths("/wasm/");
for (const backend of backends) {
  try {
    if (!(await tf.setBackend(backend))) throw new Error(`the browser has no ${backend} for TensorFlow.js`);
    await tf.ready();
    registerKernels();
    await post(`/faults/${backend}`, JSON.stringify(await runTable(OPERATION_TABLE)));
  } catch (error) {
    await post(`/failed/${backend}`, String(error));
  }
}
await post("/done", "");
