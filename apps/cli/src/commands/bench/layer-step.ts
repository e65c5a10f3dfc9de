import {
  ConvDictionary,
  CscConv2d,
  encode,
  normalizeAtoms,
  powerIteration,
  published,
} from "@sdnet/csc-core";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";

/** Gradient of a layer: by hand, by TensorFlow.js through the same iteration, or of a plain convolution instead. */
export type LayerGradient = "manual" | "autodiff" | "conv";

/** One layer at one size: `channels` to `atoms`, 3x3, stride 1, padding 1, with the defaults of `CscConv2d`. */
export interface LayerCase {
  readonly channels: number;
  readonly atoms: number;
  /** Proximal steps; 0 for a plain convolution, which has none. */
  readonly iterations: number;
  readonly gradient: LayerGradient;
  /** `train`: forward and backward; `infer`: forward alone. */
  readonly mode: "train" | "infer";
  readonly batch: number;
  /** Height and width of the signal in pixels. */
  readonly image: number;
}

/** A layer with its data, ready to be run as often as one likes. */
export interface LayerStep {
  /**
   * Runs the layer once. In `train`, the gradients of the dictionary alone where the signal is an image (3 channels),
   * else of signal and dictionary; in `infer`, the codes. The caller owns them.
   */
  readonly compute: () => tf.Tensor[];
  /** Runs the layer once, waits until the results are there, and frees them. */
  readonly run: () => void;
  readonly dispose: () => void;
}

const KERNEL_SIZE = 3;
const IMAGE_CHANNELS = 3;
/** Step size times `‖A‖²`. */
const STEP_SAFETY = 0.9;
const POWER_ROUNDS = 50;

/** Builds a layer on seeded random values: unit-norm atoms, and one random image repeated over the batch. */
export function createLayerStep({ channels, atoms, batch, image, mode, ...how }: LayerCase): LayerStep {
  // A layer that is never built owns nothing; it says how a network would code.
  const layer = new CscConv2d({
    filters: atoms,
    kernelSize: KERNEL_SIZE,
    iterations: Math.max(1, how.iterations),
  });
  const { coding, lambda: weight } = layer;
  const owned = tf.tidy(() => {
    const kernel = normalizeAtoms(noise("kernel", [KERNEL_SIZE, KERNEL_SIZE, channels, atoms]));
    const { squaredNorm } = powerIteration(new ConvDictionary(kernel, coding), {
      vector: noise("power", [1, image, image, atoms]),
      rounds: POWER_ROUNDS,
    });
    return {
      kernel,
      stepSize: tf.div<tf.Scalar>(STEP_SAFETY, squaredNorm),
      lambda: tf.scalar(weight),
      signal: tf.tile(noise("signal", [1, image, image, channels]), [batch, 1, 1, 1]),
      upstream: tf.tile(noise("upstream", [1, image, image, atoms]), [batch, 1, 1, 1]),
    };
  });

  const { kernel, stepSize, lambda, signal, upstream } = owned;
  const forward = (x: tf.Tensor4D, w: tf.Tensor4D): tf.Tensor4D => {
    if (how.gradient === "manual") return encode({ signal: x, kernel: w, lambda, stepSize }, coding);
    const dictionary = new ConvDictionary(w, coding);
    if (how.gradient === "conv") return dictionary.analyze(x);
    return published(x, dictionary, { ...coding, lambda, stepSize });
  };
  const compute = (): tf.Tensor[] => {
    if (mode === "infer") return [tf.tidy(() => forward(signal, kernel))];
    if (channels === IMAGE_CHANNELS) {
      return [tf.grad((w) => forward(signal, w as tf.Tensor4D))(kernel, upstream)];
    }
    return tf.grads((x, w) => forward(x as tf.Tensor4D, w as tf.Tensor4D))([signal, kernel], upstream);
  };
  return {
    compute,
    run: () => {
      const results = compute();
      for (const result of results) awaitResult(result);
      tf.dispose(results);
    },
    dispose: () => {
      tf.dispose(owned);
    },
  };
}

/** Reads one value: all of them would time the copy as well. */
function awaitResult(result: tf.Tensor): void {
  tf.tidy(() =>
    tf
      .slice(result, new Array<number>(result.rank).fill(0), new Array<number>(result.rank).fill(1))
      .dataSync(),
  );
}

function noise(name: string, shape: [number, number, number, number]): tf.Tensor4D {
  const stream = randomStream(0, `benchmark-${name}`);
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor4d(
    Float32Array.from({ length: size }, () => stream.normal()),
    shape,
  );
}
