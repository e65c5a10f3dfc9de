import * as tf from "@tensorflow/tfjs";
import { resizeGradient } from "./resize-gradient.js";

type Gradients = Record<string, () => tf.Tensor>;
type GradientFunction = (upstream: tf.Tensor, saved: tf.Tensor[], attributes: tf.NamedAttrMap) => Gradients;

/** Replaces gradients that TensorFlow.js gets wrong on every backend. */
export function correctGradients(): void {
  // The stock gradients of these have the shape of the result, also where an operand was broadcast.
  replaceGradient("Maximum", (dy, [a, b]) => byComparison(dy, [a, b], tf.greaterEqual));
  replaceGradient("Minimum", (dy, [a, b]) => byComparison(dy, [a, b], tf.lessEqual));
  replaceGradient("SquaredDifference", (dy, [a, b]) => {
    const slope = (): tf.Tensor => tf.mul(dy, tf.mul(2, tf.sub(a as tf.Tensor, b as tf.Tensor)));
    return {
      a: () => tf.tidy(() => summedTo(a as tf.Tensor, slope())),
      b: () => tf.tidy(() => summedTo(b as tf.Tensor, tf.neg(slope()))),
    };
  });

  // The stock gradient transposes the axes once more than it should.
  replaceGradient("Cumsum", (dy, _, attributes) => {
    const { axis, exclusive, reverse } = attributes as unknown as CumsumAttributes;
    return { x: () => tf.cumsum(dy, axis, exclusive, !reverse) };
  });

  // The stock gradient is -1 at 0.
  replaceGradient("Abs", (dy, [x]) => ({ x: () => tf.tidy(() => tf.mul(dy, tf.sign(x as tf.Tensor))) }));

  // The stock gradients ignore `halfPixelCenters`; in plain JavaScript they also take the width for the height.
  for (const kernelName of ["ResizeBilinear", "ResizeNearestNeighbor"] as const) {
    replaceGradient(kernelName, (dy, [images], attributes, stock) => {
      const { halfPixelCenters } = attributes as unknown as { halfPixelCenters: boolean };
      if (!halfPixelCenters && tf.getBackend() !== "cpu") return stock(dy, [images as tf.Tensor], attributes);
      return {
        images: () =>
          resizeGradient(kernelName, dy as tf.Tensor4D, { images: images as tf.Tensor4D, attributes }),
      };
    });
  }
}

interface CumsumAttributes {
  readonly axis: number;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}

/** Gradient in place of the stock one, which is at hand. */
type Replacement = (
  upstream: tf.Tensor,
  saved: tf.Tensor[],
  attributes: tf.NamedAttrMap,
  stock: GradientFunction,
) => Gradients;

function replaceGradient(kernelName: string, replacement: Replacement): void {
  const stock = tf.getGradient(kernelName);
  const stockFunction = stock.gradFunc as unknown as GradientFunction;
  tf.unregisterGradient(kernelName);
  tf.registerGradient({
    ...stock,
    gradFunc: (dy, saved, attributes) => replacement(dy as tf.Tensor, saved, attributes, stockFunction),
  });
}

/** Gradients of the larger or the smaller of two; of equal ones the first gets all. */
function byComparison(
  dy: tf.Tensor,
  [a, b]: (tf.Tensor | undefined)[],
  takesFirst: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
): Gradients {
  const [left, right] = [a as tf.Tensor, b as tf.Tensor];
  const share = (mask: tf.Tensor): tf.Tensor => tf.mul(dy, tf.cast(mask, "float32"));
  return {
    a: () => tf.tidy(() => summedTo(left, share(takesFirst(left, right)))),
    b: () => tf.tidy(() => summedTo(right, share(tf.logicalNot(takesFirst(left, right))))),
  };
}

/** The sum over the axes along which `operand` was broadcast. */
function summedTo(operand: tf.Tensor, gradient: tf.Tensor): tf.Tensor {
  const axes = tf.broadcast_util.getReductionAxes(operand.shape, gradient.shape);
  return tf.reshape(axes.length === 0 ? gradient : tf.sum(gradient, axes), operand.shape);
}
