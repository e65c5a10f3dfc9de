import * as tf from "@tensorflow/tfjs";

/** One tensor of a golden file beside what this machine computed. */
export interface Comparison {
  readonly tensor: string;
  /** Largest absolute difference over the largest absolute golden value. */
  readonly error: number;
  readonly tolerance: number;
}

/** Compares computed values with golden ones. A difference in length or a NaN is an infinite error. */
export function compare(
  tensor: string,
  {
    computed,
    golden,
    tolerance,
  }: { computed: ArrayLike<number>; golden: ArrayLike<number>; tolerance: number },
): Comparison {
  let difference = computed.length === golden.length ? 0 : Infinity;
  let scale = 0;
  for (let index = 0; index < golden.length; index++) {
    const wanted = golden[index] ?? NaN;
    const distance = Math.abs((computed[index] ?? NaN) - wanted);
    difference = Number.isNaN(distance) ? Infinity : Math.max(difference, distance);
    scale = Math.max(scale, Math.abs(wanted));
  }
  return { tensor, error: difference / Math.max(scale, Number.MIN_VALUE), tolerance };
}

/** The largest difference of single numbers, each relative to its own golden value. */
export function compareEach(
  tensor: string,
  {
    computed,
    golden,
    tolerance,
  }: { computed: ArrayLike<number>; golden: ArrayLike<number>; tolerance: number },
): Comparison {
  const errors = Array.from(golden, (wanted, index) => {
    const error = Math.abs((computed[index] ?? NaN) - wanted) / Math.max(Math.abs(wanted), Number.MIN_VALUE);
    return Number.isNaN(error) ? Infinity : error;
  });
  return { tensor, error: Math.max(0, ...errors), tolerance };
}

/** Values of a tensor, which is disposed of. */
export function take(tensor: tf.Tensor): Float32Array {
  const values = Float32Array.from(tensor.dataSync());
  tensor.dispose();
  return values;
}

/** Runs something and frees every tensor it left behind, whatever it returns. */
export function inScope<Result>(run: () => Result): Result {
  tf.engine().startScope("verification");
  try {
    return run();
  } finally {
    tf.engine().endScope();
  }
}
