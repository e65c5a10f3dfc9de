import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";

/** A linear map, what is claimed to be its adjoint, and a point in the domain of each. */
export interface AdjointPair<X extends tf.Tensor, Y extends tf.Tensor> {
  readonly forward: (x: X) => Y;
  readonly adjoint: (y: Y) => X;
  readonly x: X;
  readonly y: Y;
}

/**
 * Fails unless `<A x, y> = <x, A^T y>`, which for random points defines the adjoint, up to `relative * ‖A x‖ ‖y‖`.
 */
export function checkAdjoint<X extends tf.Tensor, Y extends tf.Tensor>(
  { forward, adjoint, x, y }: AdjointPair<X, Y>,
  { relative }: { readonly relative: number },
): void {
  tf.tidy(() => {
    const image = forward(x);
    const left = inner(image, y);
    const right = inner(x, adjoint(y));
    const scale = Math.sqrt(inner(image, image) * inner(y, y));
    expect(scale).toBeGreaterThan(0);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(relative * scale);
  });
}

function inner(a: tf.Tensor, b: tf.Tensor): number {
  expect(a.shape).toEqual(b.shape);
  const right = b.dataSync();
  return Float64Array.from(a.dataSync(), (value, index) => value * (right[index] ?? NaN)).reduce(
    (sum, product) => sum + product,
    0,
  );
}
