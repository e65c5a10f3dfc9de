/**
 * Processes that do one work together, each with its rank. Calls block, and every process makes the same ones in the same order, with equally
 * long arguments.
 */
export interface Communicator {
  /** Number of this process, from 0. */
  readonly rank: number;
  /** Number of processes. */
  readonly size: number;
  /** Replaces each number by its sum over all processes. All get the same bits. */
  readonly sum: (numbers: Float32Array | Float64Array) => void;
  /** Replaces the bytes by those of the process of rank `from`. */
  readonly broadcast: (bytes: Uint8Array, from: number) => void;
}

/** Thrown where a process is no longer there. */
export class ProcessLost extends Error {
  override readonly name: string = "ProcessLost";
}

/** Thrown by {@link onFirst} where the process of rank 0 failed, which says why. */
export class FailedElsewhere extends Error {
  override readonly name: string = "FailedElsewhere";
}
