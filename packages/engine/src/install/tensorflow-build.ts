/** A published build of TensorFlow whose C library tfjs-node can be linked to. */
export interface TensorFlowBuild {
  /** Name in the Python package index. */
  readonly distribution: "tensorflow-cpu" | "tensorflow";
  readonly version: string;
  /** Bytes free on disk that an installation needs while it runs: the wheel and what is unpacked from it. */
  readonly spaceNeeded: number;
  /** Size of the wheel in bytes, where it is known before the index is asked. */
  readonly wheelBytes?: number;
}

/** TensorFlow for CPUs, with oneDNN. */
export const CPU_BUILD: TensorFlowBuild = {
  distribution: "tensorflow-cpu",
  version: "2.21.0",
  spaceNeeded: 1.2e9,
  wheelBytes: 274e6,
};

/** TensorFlow with CUDA 12; it looks for CUDA and cuDNN where the dynamic linker does. */
export const GPU_BUILD: TensorFlowBuild = {
  distribution: "tensorflow",
  version: "2.21.0",
  spaceNeeded: 2.5e9,
};

/** The shared libraries taken from the wheel; the first needs the second. */
export const LIBRARY_FILES: readonly string[] = ["libtensorflow_cc.so.2", "libtensorflow_framework.so.2"];

/** The headers of the C interface, and those they include. */
const HEADERS =
  /^tensorflow\/include\/(?:tensorflow\/c\/|(?:tensorflow\/core|tsl)\/platform\/ctstring|xla\/tsl\/c\/)[^.]*\.h$/;

/** Whether a file of the wheel belongs to the engine. */
export function isEngineFile(name: string): boolean {
  return HEADERS.test(name) || LIBRARY_FILES.some((library) => name === `tensorflow/${library}`);
}
