import { checkGradient, expectAllClose, expectNoTensorLeak, inLockstep } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { BatchNorm } from "../layers/batch-norm.js";
import { batchNormTraining } from "../ops/batch-norm.js";
import { withExactBatchNorm, withSharedBatch } from "./active.js";

const epsilon = 1e-5;
const scale = tf.tensor1d([1.5, -0.5, 2]);
const offset = tf.tensor1d([0.25, 2, -1]);
/** Far from zero, so that a variance from squares in float32 would be wrong in the third digit. */
const input = tf.tidy(() => tf.add<tf.Tensor4D>(tf.randomNormal([7, 4, 4, 3], 0, 1, "float32", 1), 30));
const weights = tf.randomNormal<tf.Rank.R4>([7, 4, 4, 3], 0, 1, "float32", 2);

/** Images of each part; none where the part is empty. */
const DIVISIONS = [[7], [3, 4], [2, 2, 3], [6, 1], [0, 7], [1, 0, 6]];

interface Normed {
  readonly normalized: tf.Tensor4D;
  readonly mean: tf.Tensor1D;
  readonly variance: tf.Tensor1D;
  readonly count: number;
  readonly gradients: readonly tf.Tensor[];
}

/** Norm of a part, and the gradients of its share of `sum(weights · normalized)`. */
function normed(x: tf.Tensor4D, w: tf.Tensor4D): Normed {
  const seen: Omit<Normed, "gradients">[] = [];
  const loss = (a: tf.Tensor4D, b: tf.Tensor1D, c: tf.Tensor1D): tf.Scalar => {
    const result = batchNormTraining(a, { scale: b, offset: c, epsilon });
    seen.push({ ...result, normalized: tf.keep(result.normalized.clone()) });
    tf.keep(result.mean);
    tf.keep(result.variance);
    return tf.sum(tf.mul(result.normalized, w));
  };
  const gradients = tf.grads(loss as (...args: tf.Tensor[]) => tf.Scalar)([x, scale, offset]);
  const [first] = seen;
  if (first === undefined) throw new Error("not computed");
  return { ...first, gradients };
}

function inParts(sizes: readonly number[]): Normed[] {
  return inLockstep(sizes.length, (rank, sum) => {
    const start = sizes.slice(0, rank).reduce((all, size) => all + size, 0);
    const size = sizes[rank] ?? 0;
    if (size > 0) {
      const [x, w] = [input.slice(start, size), weights.slice(start, size)];
      return withSharedBatch({ sum }, () => normed(x, w));
    }
    const stand = tf.zeros<tf.Rank.R4>([1, 4, 4, 3]);
    return withSharedBatch({ sum, isPlaceholder: true }, () => normed(stand, tf.zerosLike(stand)));
  });
}

describe("withSharedBatch", () => {
  const whole = withExactBatchNorm(() => normed(input, weights));

  it.each(DIVISIONS.map((sizes) => ({ sizes })))(
    "gives parts of $sizes images what one process has for all, and the gradients",
    ({ sizes }) => {
      const parts = inParts(sizes);
      const full = parts.filter((_, rank) => sizes[rank] !== 0);
      const tolerance = { absolute: 4e-6, relative: 4e-6 };
      expectAllClose(tf.concat(full.map(({ normalized }) => normalized)), whole.normalized, tolerance);
      for (const { mean, variance, count } of parts) {
        expectAllClose(mean, whole.mean, { absolute: 0, relative: 3e-7 });
        expectAllClose(variance, whole.variance, { absolute: 0, relative: 3e-6 });
        expect(count).toBe(7 * 16);
      }
      const [byInput, byScale, byOffset] = whole.gradients as [tf.Tensor, tf.Tensor, tf.Tensor];
      const own = (index: number) => full.map(({ gradients }) => gradients[index] as tf.Tensor);
      expectAllClose(tf.concat(own(0)), byInput, tolerance);
      expectAllClose(tf.addN(parts.map(({ gradients }) => gradients[1] as tf.Tensor)), byScale, tolerance);
      expectAllClose(tf.addN(parts.map(({ gradients }) => gradients[2] as tf.Tensor)), byOffset, tolerance);
    },
  );

  it("gives a placeholder no gradient and takes none from it", () => {
    const [placeholder] = inParts([0, 7]);
    for (const gradient of placeholder?.gradients ?? []) {
      expect([...gradient.dataSync()].every((value) => value === 0)).toBe(true);
    }
  });

  it("has the gradient that central differences give, through the statistics", () => {
    const alone = { sum: () => undefined };
    checkGradient(
      (x: tf.Tensor4D) =>
        withSharedBatch(alone, () =>
          tf.mul(batchNormTraining(x, { scale, offset, epsilon }).normalized, weights),
        ),
      tf.sub<tf.Tensor4D>(input, 30),
      { step: 1e-2, tolerance: 1e-2 },
    );
  });

  it("counts the values of the whole batch where a part has one per channel", () => {
    const layer = new BatchNorm({ inputShape: [1, 1, 2] });
    layer.build([null, 1, 1, 2]);
    const images = tf.tensor4d([1, 2, 3, 6], [2, 1, 1, 2]);
    const moved = inLockstep(2, (rank, sum) =>
      withSharedBatch({ sum }, () => {
        const before = { mean: layer.parameters.mean.read(), variance: layer.parameters.variance.read() };
        const kept = { mean: before.mean.clone(), variance: before.variance.clone() };
        layer.apply(images.slice(rank, 1), { training: true });
        const after = [
          ...layer.parameters.mean.read().dataSync(),
          ...layer.parameters.variance.read().dataSync(),
        ];
        layer.parameters.mean.write(kept.mean);
        layer.parameters.variance.write(kept.variance);
        return after;
      }),
    );
    for (const after of moved) expectAllClose(after, [0.2, 0.4, 1.1, 1.7], { absolute: 1e-6, relative: 0 });
  });

  it("passes numbers that are none on to every part", () => {
    const broken = inLockstep(2, (rank, sum) => {
      const x = tf.fill<tf.Rank.R4>([2, 2, 2, 3], rank === 1 ? NaN : 1);
      return withSharedBatch({ sum }, () => batchNormTraining(x, { scale, offset, epsilon }).normalized);
    });
    for (const part of broken) expect([...part.dataSync()].every(Number.isNaN)).toBe(true);
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      const result = withSharedBatch({ sum: () => undefined }, () =>
        batchNormTraining(input, { scale, offset, epsilon }),
      );
      tf.dispose([result.normalized, result.mean, result.variance]);
    });
  });
});
