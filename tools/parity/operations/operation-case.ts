import { randomStream } from "@sdnet/csc-core/tensor";
import type * as tf from "@tensorflow/tfjs";
import { sizeOf, type Values } from "./naive.js";

/** One input of an operation. */
export interface CaseInput extends Values {
  readonly dtype: "float32" | "int32" | "bool";
}

/** One row of the operation table: an operation on particular numbers, and what must come out. */
export interface OperationCase {
  /** As sources write it: `tf.relu`, or the name of an operation of csc-core. */
  readonly operation: string;
  /** Property of the numbers that sets the case apart. */
  readonly about: string;
  readonly inputs: readonly CaseInput[];
  readonly run: (inputs: tf.Tensor[]) => tf.Tensor | tf.Tensor[];
  /** The outputs, in float64 and by definition. */
  readonly expected: (inputs: readonly Values[]) => Values | readonly Values[];
  /**
   * Gradients of the inputs. `central` takes central differences of `expected` in float64; a function says them where the
   * operation has a kink; left out where sources never differentiate it.
   */
  readonly gradient?: "central" | ((inputs: readonly Values[], upstream: Values) => readonly Values[]);
  /** Largest difference, relative to the largest number that is expected. Default 2e-6, some ten float32 roundings. */
  readonly tolerance?: number;
  /** Backends that sources never use the operation on, each with the reason. */
  readonly notOn?: Readonly<Record<string, string>>;
}

/** Numbers given one by one. */
export function given(
  shape: readonly number[],
  data: readonly number[],
  dtype: CaseInput["dtype"] = "float32",
): CaseInput {
  if (data.length !== sizeOf(shape)) throw new RangeError(`${data.length} numbers for ${shape.join("x")}`);
  return { shape, data: Float64Array.from(data), dtype };
}

/** Numbers in [-2, 2] that float32 holds exactly, none of them 0; a pure function of shape and seed. */
export function drawn(shape: readonly number[], seed: number): CaseInput {
  const stream = randomStream(seed, "operations", ...shape);
  return given(
    shape,
    Array.from({ length: sizeOf(shape) }, () => (stream.below(256) - 128 + 0.5) / 64),
  );
}

/** Like {@link drawn}, but all different and at least 1/32 apart, so that no step of a difference crosses a tie. */
export function spread(shape: readonly number[], seed: number): CaseInput {
  const stream = randomStream(seed, "spread", ...shape);
  const size = sizeOf(shape);
  return given(
    shape,
    Array.from(stream.permutation(size), (place) => (place - size / 2 + 0.25) / 32),
  );
}

/** Whole numbers below a bound. */
export function indices(shape: readonly number[], bound: number, seed: number): CaseInput {
  const stream = randomStream(seed, "indices", ...shape);
  return given(
    shape,
    Array.from({ length: sizeOf(shape) }, () => stream.below(bound)),
    "int32",
  );
}

/** Every `step`th number of the input replaced by NaN, which the backend itself computes. */
export function withNaN(input: CaseInput, step: number): CaseInput {
  return { ...input, data: input.data.map((value, index) => (index % step === 1 ? NaN : value)) };
}

/** The input with every number made negative. */
export function negative(input: CaseInput): CaseInput {
  return { ...input, data: input.data.map((value) => -Math.abs(value)) };
}

/** The input with every number made positive and not near 0. */
export function positive(input: CaseInput): CaseInput {
  return { ...input, data: input.data.map((value) => Math.abs(value) + 0.25) };
}
