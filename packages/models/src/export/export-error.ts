import type * as tf from "@tensorflow/tfjs";

/** A model that a format cannot hold. The message is one line that names the layer. */
export class ExportError extends Error {
  override readonly name: string = "ExportError";
}

/** The error for one layer: `rule` says what it must be, and what it is. */
export function cannotExport(layer: tf.layers.Layer, rule: string): ExportError {
  return new ExportError(`exportOnnx: layer \`${layer.name}\` (${layer.getClassName()}) ${rule}`);
}
