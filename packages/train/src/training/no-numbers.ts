import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";

/** Rows of logits, `rows` of them one after another, that hold a NaN or an infinity. */
export function answersThatAreNoNumbers(logits: Float32Array, rows: number): readonly number[] {
  const classes = logits.length / rows;
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => !logits.subarray(row * classes, (row + 1) * classes).every(Number.isFinite),
  );
}

/** Whether every number of a tensor is finite. */
export function allFinite(tensor: tf.Tensor | undefined): boolean {
  return tensor?.dataSync().every(Number.isFinite) ?? true;
}

/**
 * The first layer whose output is not finite, if any. Goes through the layers one by one: where a norm and a ReLU run in one pass
 * with a convolution, a NaN can come out as 0 and be missed.
 *
 * @param images - `[batch, height, width, channels]`, normalised.
 */
export function firstBrokenLayer(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  { training }: { readonly training: boolean },
): string | undefined {
  return tf.tidy(() => {
    const layers = model.layers.filter(
      ({ inboundNodes, output }) => inboundNodes.length === 1 && !(output instanceof Array),
    );
    const outputs = layers.map(({ output }) => output as tf.SymbolicTensor);
    const probe = tf.model({ inputs: model.inputs, outputs });
    const results = [probe.apply(images, { training })].flat() as tf.Tensor[];
    return layers.find((_, index) => !allFinite(results[index]))?.name;
  });
}

/** {@link firstBrokenLayer} on one image of noise, before any data is there. */
export function brokenLayerOf(model: tf.LayersModel): string | undefined {
  const [, height = 1, width = 1, channels = 1] = (model.inputs[0]?.shape ?? []) as number[];
  const random = randomStream(0, "probe");
  const noise = Float32Array.from({ length: height * width * channels }, () => 4 * random.uniform() - 2);
  const images = tf.tensor4d(noise, [1, height, width, channels]);
  try {
    return firstBrokenLayer(model, images, { training: false });
  } finally {
    images.dispose();
  }
}
