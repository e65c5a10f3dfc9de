/** The backend that computes, and why it is this one. */
export interface SelectedBackend {
  readonly name: "tensorflow" | "wasm" | "webgpu" | "cpu";
  /** The npm package it comes from. */
  readonly package: string;
  /** Why this backend and none before it in the order, as one phrase. */
  readonly reason: string;
  /** Version of the library that computes: TensorFlow's, or that of the package. */
  readonly libraryVersion: string;
  readonly device: "CPU" | "GPU";
  /** The graphics adapter in words, on WebGPU. */
  readonly adapter?: string | undefined;
  /** Threads it computes with. */
  readonly threads: number;
}
