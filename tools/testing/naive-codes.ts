import { naiveConv2d, naiveConv2dTranspose, type NaiveGeometry } from "./naive-convolution.js";
import type { NaiveTensor } from "./naive-tensor.js";

/** Problem and method that {@link naiveCodes} computes. */
export interface NaiveCodingOptions extends NaiveGeometry {
  readonly method: "ista" | "fista" | "published";
  /** One weight, or one per image. */
  readonly lambda: number | readonly number[];
  readonly mu: number;
  readonly stepSize: number;
  readonly iterations: number;
  readonly nonNegative: boolean;
  readonly loss: "square" | "root";
}

/**
 * Unrolled sparse coding in float64 loops, written from the formulas alone.
 *
 * @param signal - `[batch, height, width, channels]`.
 * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`.
 */
export function naiveCodes(
  signal: NaiveTensor,
  kernel: NaiveTensor,
  options: NaiveCodingOptions,
): NaiveTensor {
  const { method, lambda, mu, stepSize, nonNegative, loss } = options;
  const batch = signal.shape[0] ?? 0;
  const imageOf = (index: number, total: number): number => Math.floor((index * batch) / total);

  const prox = (values: Float64Array): Float64Array =>
    values.map((value, index) => {
      const weight = typeof lambda === "number" ? lambda : (lambda[imageOf(index, values.length)] ?? NaN);
      const magnitude = Math.max((nonNegative ? value : Math.abs(value)) - stepSize * weight, 0);
      return (Math.sign(value) * magnitude) / (1 + stepSize * mu);
    });

  const residual = (codes: NaiveTensor): NaiveTensor => {
    const { data } = naiveConv2dTranspose(codes, kernel, { ...options, outputShape: signal.shape });
    const difference = signal.data.map((value, index) => value - (data[index] ?? NaN));
    if (loss === "square") return { shape: signal.shape, data: difference };
    const norms = new Float64Array(batch);
    difference.forEach((value, index) => {
      const image = imageOf(index, difference.length);
      norms[image] = Math.hypot(norms[image] ?? 0, value);
    });
    const scaled = difference.map(
      (value, index) => (0.5 * value) / Math.max(norms[imageOf(index, difference.length)] ?? 0, 1e-12),
    );
    return { shape: signal.shape, data: scaled };
  };

  const step = (from: Float64Array, unexplained: NaiveTensor): NaiveTensor => {
    const { shape, data } = naiveConv2d(unexplained, kernel, options);
    return { shape, data: prox(data.map((value, index) => (from[index] ?? 0) + stepSize * value)) };
  };

  let codes = step(new Float64Array(), signal);
  let previous = codes;
  let t = 1;
  for (let iteration = 1; iteration < options.iterations; iteration++) {
    const next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
    const weight = method === "ista" ? 0 : (t - 1) / next;
    const ahead = codes.data.map((value, index) => value + weight * (value - (previous.data[index] ?? NaN)));
    const gradientAt = method === "fista" ? { shape: codes.shape, data: ahead } : codes;
    [previous, codes, t] = [codes, step(ahead, residual(gradientAt)), next];
  }
  return codes;
}
