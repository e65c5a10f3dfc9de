import type * as tf from "@tensorflow/tfjs";

/** Shape of what a layer of a model reads, `null` where unknown; of its first input, if there are several. */
export function inputShape(layer: tf.layers.Layer): tf.Shape {
  const shapes = layer.inboundNodes[0]?.inputShapes ?? [];
  return (Array.isArray(shapes[0]) ? shapes[0] : shapes) as tf.Shape;
}
