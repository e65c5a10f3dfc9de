import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { PatchCoding, type PatchCodingArgs } from "../layers/patch-coding.js";
import { randomStream } from "../tensor/random.js";

const SHAPE: [number, number, number, number] = [2, 5, 5, 2];
const signal = tf.randomNormal<tf.Rank.R4>(SHAPE, 0, 1, "float32", 1);

function build(args: Partial<PatchCodingArgs>): PatchCoding {
  const layer = new PatchCoding({ filters: 8, kernelSize: 3, seed: 3, ...args });
  layer.apply(tf.input({ shape: SHAPE.slice(1) }));
  return layer;
}

/** Solves `M v = b` by Gaussian elimination with pivoting. */
function solveDense(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let entry = column; entry <= size; entry++) rows[row]![entry]! -= factor * rows[column]![entry]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

const pick = (matrix: readonly (readonly number[])[], support: readonly number[]): number[][] =>
  support.map((i) => support.map((j) => matrix[i]![j]!));

/** `argmin_{x >= 0} ½ xᵀGx - bᵀx` by the active-set method of Lawson and Hanson (1974), in float64. */
function activeSetCodes(gram: readonly (readonly number[])[], right: readonly number[]): number[] {
  let codes = right.map(() => 0);
  let support: number[] = [];
  for (;;) {
    const slope = right.map((b, i) => b - codes.reduce((sum, x, j) => sum + gram[i]![j]! * x, 0));
    const outside = slope.map((value, i) => (support.includes(i) ? -Infinity : value));
    const best = outside.indexOf(Math.max(...outside));
    if (outside[best]! <= 1e-12) return codes;
    support.push(best);
    for (;;) {
      const values = solveDense(
        pick(gram, support),
        support.map((i) => right[i]!),
      );
      const step = Math.min(
        1,
        ...support.map((i, k) => (values[k]! <= 0 ? codes[i]! / (codes[i]! - values[k]!) : 1)),
      );
      const next = codes.map((x, i) => {
        const at = support.indexOf(i);
        return at < 0 ? 0 : x + step * (values[at]! - x);
      });
      codes = next;
      if (step === 1) break;
      support = support.filter((i) => codes[i]! > 1e-14);
      codes = codes.map((x, i) => (support.includes(i) ? x : 0));
    }
  }
}

/** Signal and dictionary of a coding, in float64. */
interface Problem {
  readonly signal: Float64Array;
  readonly kernel: Float64Array;
  readonly lambda: Float64Array;
}

interface Reference extends Problem {
  readonly codes: number[];
}

const problemOf = (layer: PatchCoding): Problem => ({
  signal: Float64Array.from(signal.dataSync()),
  kernel: Float64Array.from(layer.parameters.kernel.read().dataSync()),
  lambda: Float64Array.from(layer.parameters.lambda.read().dataSync()),
});

/** Codes of every patch of {@link signal} and the gradients of `<codes, upstream>`, over patches cut out one by one. */
function reference(
  layer: PatchCoding,
  { signal: x, kernel, lambda }: Problem,
  upstream: ArrayLike<number>,
): Reference {
  const [batch, height, width, channels] = SHAPE;
  const atoms = layer.filters;
  const { stride, mu } = layer.coding as { stride: number; mu: number };
  const features = 9 * channels;
  const gram = Array.from({ length: atoms }, (_, i) =>
    Array.from({ length: atoms }, (_, j) => {
      let sum = i === j ? mu : 0;
      for (let f = 0; f < features; f++) sum += kernel[f * atoms + i]! * kernel[f * atoms + j]!;
      return sum;
    }),
  );
  const result: Reference = {
    ...{ codes: [], signal: new Float64Array(x.length) },
    ...{ kernel: new Float64Array(kernel.length), lambda: new Float64Array(atoms) },
  };
  const [, rows, columns] = layer.computeOutputShape(SHAPE) as number[];
  for (let n = 0; n < batch; n++)
    for (let row = 0; row < rows!; row++)
      for (let column = 0; column < columns!; column++) {
        const at = Array.from({ length: features }, (_, f) => {
          const c = f % channels;
          const j = column * stride + (Math.floor(f / channels) % 3) - 1;
          const i = row * stride + Math.floor(f / channels / 3) - 1;
          const inside = i >= 0 && i < height && j >= 0 && j < width;
          return inside ? ((n * height + i) * width + j) * channels + c : -1;
        });
        const patch = at.map((index) => (index < 0 ? 0 : x[index]!));
        const right = Array.from({ length: atoms }, (_, a) =>
          patch.reduce((sum, value, f) => sum + kernel[f * atoms + a]! * value, -lambda[a]!),
        );
        const codes = activeSetCodes(gram, right);
        const support = codes.flatMap((value, a) => (value > 0 ? [a] : []));
        const g = support.map((a) => upstream[result.codes.length + a]!);
        const ridged = pick(gram, support).map((line, i) => line.map((v, j) => (i === j ? v + 1e-6 : v)));
        const v = codes.map(() => 0);
        solveDense(ridged, g).forEach((value, k) => (v[support[k]!] = value));
        const combine = (weights: number[], f: number) =>
          weights.reduce((sum, weight, a) => sum + kernel[f * atoms + a]! * weight, 0);
        at.forEach((index, f) => {
          const through = combine(v, f);
          const residual = patch[f]! - combine(codes, f);
          if (index >= 0) result.signal[index]! += through;
          for (let a = 0; a < atoms; a++)
            result.kernel[f * atoms + a]! += residual * v[a]! - through * codes[a]!;
        });
        v.forEach((value, a) => (result.lambda[a]! -= value));
        result.codes.push(...codes);
      }
  return result;
}

/** `<codes, upstream>` of the float64 codes. */
const objective = (codes: readonly number[], upstream: ArrayLike<number>): number =>
  codes.reduce((sum, code, index) => sum + code * upstream[index]!, 0);

const relativeTo = (values: ArrayLike<number>, tolerance: number) => ({
  absolute: tolerance * Math.max(...Array.from(values, Math.abs)),
  relative: 0,
});

const CASES: readonly { name: string; args: Partial<PatchCodingArgs> }[] = [
  { name: "λ = 0, as it starts", args: { lambda: 0 } },
  { name: "λ > 0", args: { lambda: 0.05 } },
  { name: "stride 2", args: { lambda: 0.03, strides: 2 } },
  { name: "elastic net", args: { lambda: 0.02, mu: 0.01 } },
  { name: "more atoms than numbers in a patch", args: { lambda: 0.06, filters: 24, iterations: 1500 } },
];

describe.each(CASES)("patchCodes, $name", ({ args }) => {
  const layer = build({ iterations: 200, ...args });
  // Every atom its own λ, so that the order of the gradients shows.
  layer.parameters.lambda.write(
    tf.add(layer.parameters.lambda.read(), tf.linspace(0, (args.lambda ?? 0) / 2, layer.filters)),
  );
  const codes = layer.encode(signal);
  const stream = randomStream(9, "upstream");
  const upstream = tf.tensor4d(
    Array.from({ length: codes.size }, () => stream.normal()),
    codes.shape,
  );
  const expected = reference(layer, problemOf(layer), upstream.dataSync());

  it("codes every patch as an active-set method does in float64", () => {
    expect(expected.codes.filter((value) => value > 0).length).toBeGreaterThan(codes.size / 20);
    expect(expected.codes.filter((value) => value === 0).length).toBeGreaterThan(codes.size / 20);
    // What float32 leaves of D^T D, times its condition.
    expectAllClose(codes, expected.codes, relativeTo(expected.codes, 1e-4));
  });

  it("has the gradients in signal, dictionary and λ that the support gives in float64", () => {
    const loss = (x: tf.Tensor): tf.Scalar => tf.sum(tf.mul(layer.encode(x as tf.Tensor4D), upstream));
    const { kernel, lambda } = layer.parameters;
    const { grads } = tf.variableGrads(() => loss(signal));
    // Codes are exact to 1e-4 and their support is the same; the inverse of D_S^T D_S multiplies that by its condition.
    expectAllClose(tf.grad(loss)(signal), expected.signal, relativeTo(expected.signal, 1e-3));
    expectAllClose(grads[kernel.name]!, expected.kernel, relativeTo(expected.kernel, 1e-3));
    expectAllClose(grads[lambda.name]!, expected.lambda, relativeTo(expected.lambda, 1e-3));
  });

  it.each(["signal", "kernel", "lambda"] as const)(
    "has the slope that central differences of float64 codes give in a random direction: %s",
    (name) => {
      const start = problemOf(layer);
      const direction = start[name].map(() => stream.normal());
      const at = (offset: number): number => {
        const moved = start[name].map((value, index) => value + offset * direction[index]!);
        return objective(
          reference(layer, { ...start, [name]: moved }, upstream.dataSync()).codes,
          upstream.dataSync(),
        );
      };
      // Small enough that no code passes a threshold, and far above the rounding of float64.
      const numerical = (at(1e-7) - at(-1e-7)) / 2e-7;
      const loss = (x: tf.Tensor): tf.Scalar => tf.sum(tf.mul(layer.encode(x as tf.Tensor4D), upstream));
      const { grads } = tf.variableGrads(() => loss(signal));
      const { kernel, lambda } = layer.parameters;
      const gradient = {
        signal: tf.grad(loss)(signal),
        kernel: grads[kernel.name]!,
        lambda: grads[lambda.name]!,
      };
      const slope = objective([...gradient[name].dataSync()], direction);
      expect(slope / numerical).toBeCloseTo(1, 2);
    },
  );
});
