import { Failure } from "@sdnet/train/experiment";
import * as tf from "@tensorflow/tfjs";
import { runTicks, type GpuDevice } from "./dawn.js";

/** A buffer on the device as far as it is used here. */
interface GpuBuffer {
  readonly size: number;
  readonly mapState: "unmapped" | "pending" | "mapped";
  mapAsync(mode: number): Promise<void>;
  getMappedRange(): ArrayBuffer;
  unmap(): void;
}

/** Record of a tensor in TensorFlow.js's backend. */
interface TensorEntry {
  values: tf.backend_util.BackendValues | null | undefined;
  readonly dtype: tf.DataType;
  readonly resource: GpuBuffer;
}

/** TensorFlow.js's WebGPU backend as far as it is used here. */
export interface WebGpuBackend extends tf.KernelBackend {
  readonly tensorMap: { get(id: object): TensorEntry };
  readonly bufferManager: {
    acquireBuffer(size: number, usage: number): GpuBuffer;
    releaseBuffer(buffer: GpuBuffer): void;
  };
  readonly commandEncoder: {
    copyBufferToBuffer(from: GpuBuffer, offset: number, to: GpuBuffer, place: number, size: number): void;
  };
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
}

/** Constants of WebGPU. */
const MAP_READ = 1;
const COPY_DST = 8;

/**
 * Gives TensorFlow.js's backend the reading that it has no means for in Node: `dataSync`, which in a browser goes through a canvas. Dawn's
 * work is driven from here until the numbers are there. Reading also reports what went wrong on the device: nothing else would, and the
 * numbers after it are zeros.
 *
 * @param backend - Changed in place.
 * @param device - The one it computes on.
 */
export function readSynchronously(backend: WebGpuBackend, device: GpuDevice): void {
  const fault = watch(device);
  const stock = { read: backend.read.bind(backend), readSync: backend.readSync.bind(backend) };
  backend.readSync = (id) => {
    const entry = backend.tensorMap.get(id);
    const isHere = entry.values !== null && entry.values !== undefined;
    if (isHere || entry.dtype === "complex64" || entry.dtype === "string") return stock.readSync(id);
    const bytes = download(backend, entry.resource, fault);
    entry.values = tf.util.convertBackendValuesAndArrayBuffer(bytes, entry.dtype);
    return entry.values;
  };
  backend.read = async (id) => {
    const values = await stock.read(id).catch((error: unknown) => {
      throw fault() ?? error;
    });
    const failure = fault();
    if (failure !== undefined) throw failure;
    return values;
  };
}

/** The first thing that went wrong on a device, as soon as something has. */
function watch(device: GpuDevice): () => Failure | undefined {
  let failure: Failure | undefined;
  const fail = (message: string) => {
    const [line = ""] = message.trim().split("\n");
    failure ??= new Failure(
      `backend webgpu: ${line} What was computed since is lost; try a smaller batch or another --backend.`,
    );
  };
  device.addEventListener("uncapturederror", ({ error }) => {
    fail(error.message);
  });
  void device.lost.then(({ reason, message }) => {
    if (reason !== "destroyed") fail(`the device was lost: ${message}`);
  });
  return () => failure;
}

/** Copies a buffer to the host and waits for it here. */
function download(backend: WebGpuBackend, buffer: GpuBuffer, fault: () => Failure | undefined): ArrayBuffer {
  const { size } = buffer;
  const staging = backend.bufferManager.acquireBuffer(size, COPY_DST | MAP_READ);
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.commandEncoder.copyBufferToBuffer(buffer, 0, staging, 0, size);
  backend.submitQueue();
  staging.mapAsync(MAP_READ).catch(() => undefined);
  waitUntilSettled(staging);
  const failure = fault();
  if (failure !== undefined) throw failure;
  if (staging.mapState !== "mapped") {
    throw new Failure(
      "backend webgpu: the device was lost. Start again, with another --backend if it recurs.",
    );
  }
  const bytes = staging.getMappedRange().slice(0);
  staging.unmap();
  backend.bufferManager.releaseBuffer(staging);
  return bytes;
}

/** Ticks before the first pause: what a card has ready comes within them. */
const EAGER_TICKS = 50;
const PAUSE_MS = 0.1;
const pause = new Int32Array(new SharedArrayBuffer(4));

function waitUntilSettled(staging: GpuBuffer): void {
  for (let ticks = 0; staging.mapState === "pending"; ticks++) {
    if (!runTicks()) {
      throw new Failure(
        "backend webgpu: this version of the package webgpu cannot be read from synchronously; install webgpu@0.6.2.",
      );
    }
    // A driver that is a program needs the processor that waiting would take.
    if (ticks > EAGER_TICKS) Atomics.wait(pause, 0, 0, PAUSE_MS);
  }
}
