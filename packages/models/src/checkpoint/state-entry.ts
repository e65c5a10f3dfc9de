/** Typed array of each element type in memory; half-precision numbers are widened to float32. */
export interface StateArrays {
  readonly F64: Float64Array;
  readonly F32: Float32Array;
  readonly F16: Float32Array;
  readonly BF16: Float32Array;
  readonly I64: BigInt64Array;
  readonly I32: Int32Array;
  readonly I16: Int16Array;
  readonly I8: Int8Array;
  readonly U8: Uint8Array;
  readonly BOOL: Uint8Array;
}

/** Element type of a stored tensor, as the safetensors format spells it. */
export type StateDtype = keyof StateArrays;

/** One tensor of a checkpoint, row-major, `shape` in the layout of the file. `dtype` tells which array holds it. */
export type StateEntry = {
  [Dtype in StateDtype]: {
    /** Element type in the file. */
    readonly dtype: Dtype;
    /** Sizes of the axes; empty for a single number. */
    readonly shape: readonly number[];
    /** The numbers, row-major; as many as the product of `shape`. */
    readonly data: StateArrays[Dtype];
  };
}[StateDtype];
