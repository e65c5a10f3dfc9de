/**
 * A small network of tf.layers whose first convolution is sparse coding. Before and after:
 *
 *   tf.layers.conv2d({ filters: 64, kernelSize: 3, padding: "same", activation: "relu", inputShape })
 *   new csc.CscConv2d({ filters: 64, kernelSize: 3, padding: "same", lambda: 0.1, inputShape })
 *
 * `sdnet train examples/drop-in.yaml` trains it as it is; fit-drop-in.mjs trains it through `model.fit`.
 */
export default function dropInNetwork({ tf, csc, classes, imageSize, seed = 1, lambda = 0.1 }) {
  const inputShape = [imageSize, imageSize, 3];
  const initializer = (offset) => csc.seededHeNormal({ seed: seed + offset });
  const convolution = (filters, offset) =>
    tf.layers.conv2d({
      filters,
      kernelSize: 3,
      padding: "same",
      activation: "relu",
      kernelInitializer: initializer(offset),
    });
  const model = tf.sequential();
  model.add(new csc.CscConv2d({ filters: 64, kernelSize: 3, padding: "same", lambda, seed, inputShape }));
  model.add(new csc.BatchNorm()); // Codes are small: λ and the step size set their scale, not the data.
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(convolution(64, 1));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(convolution(128, 2));
  model.add(tf.layers.globalAveragePooling2d({}));
  model.add(tf.layers.dense({ units: classes, kernelInitializer: initializer(3) }));
  return model;
}
