import { Failure } from "@sdnet/train/experiment";
import { describe, expect, it } from "vitest";
import type { GpuDevice } from "./dawn.js";
import { readSynchronously, type WebGpuBackend } from "./webgpu-reads.js";

interface Fault {
  readonly error: { readonly message: string };
}

/** A backend of one tensor on the device, 1, 2, 3, and what happens when it is read. */
function deviceThat({ maps }: { readonly maps: "mapped" | "unmapped" | "pending" }) {
  const listeners: ((event: Fault) => void)[] = [];
  let lose: (how: { reason: string; message: string }) => void = () => undefined;
  const lost = new Promise<{ reason: string; message: string }>((resolve) => {
    lose = resolve;
  });
  const device: GpuDevice = {
    lost,
    addEventListener: (_, listen) => listeners.push(listen),
  };
  const entry = { values: null, dtype: "float32", resource: { size: 12 } };
  const staging = {
    size: 12,
    mapState: "unmapped",
    mapAsync() {
      staging.mapState = maps;
      return Promise.resolve();
    },
    getMappedRange: () => Float32Array.of(1, 2, 3).buffer,
    unmap: () => undefined,
  };
  const nothing = () => undefined;
  const backend = {
    tensorMap: { get: () => entry },
    bufferManager: { acquireBuffer: () => staging, releaseBuffer: nothing },
    commandEncoder: { copyBufferToBuffer: nothing },
    ...{ ensureCommandEncoderReady: nothing, endComputePassEncoder: nothing, submitQueue: nothing },
    read: () => Promise.resolve(Float32Array.of(0, 0, 0)),
    readSync: () => entry.values,
  } as unknown as WebGpuBackend;
  readSynchronously(backend, device);
  const read = () => backend.readSync({});
  const fail = (message: string) => {
    for (const listen of listeners) listen({ error: { message } });
  };
  return { backend, read, fail, lose };
}

describe("reading from WebGPU at once", () => {
  it("gives the numbers, and keeps them", () => {
    const { read } = deviceThat({ maps: "mapped" });
    expect(read()).toEqual(Float32Array.of(1, 2, 3));
    expect(read()).toBe(read());
  });

  it("ends with the first error of the device instead of zeros, at once and by promise", async () => {
    const { backend, read, fail } = deviceThat({ maps: "mapped" });
    fail("Out of memory.\n - While calling [Device].CreateBuffer");
    fail("[Invalid Buffer] is invalid due to a previous error.");
    const expected = new Failure(
      "backend webgpu: Out of memory. What was computed since is lost; try a smaller batch or another --backend.",
    );
    expect(read).toThrow(expected);
    await expect(backend.read({})).rejects.toThrow(expected);
  });

  it("says that the device was lost, and why once that is known", async () => {
    const { read, lose } = deviceThat({ maps: "unmapped" });
    expect(read).toThrow("backend webgpu: the device was lost. Start again");
    lose({ reason: "unknown", message: "the driver hung." });
    await Promise.resolve();
    expect(read).toThrow("backend webgpu: the device was lost: the driver hung. What was computed since");
  });

  it("says which version to install where nothing drives the reading to its end", () => {
    expect(deviceThat({ maps: "pending" }).read).toThrow(
      /cannot be read from synchronously; install webgpu@/,
    );
  });
});
