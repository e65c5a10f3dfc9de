import * as tf from "@tensorflow/tfjs";

/**
 * The variable behind a layer's weight, which may be assigned to and trained.
 *
 * @throws TypeError if the weight is not backed by a variable, which no layer does.
 */
export function variableOf(weight: tf.LayerVariable): tf.Variable {
  const value = weight.read();
  if (isVariable(value)) return value;
  throw new TypeError(`variableOf: \`weight\` must be a variable, got a constant named ${weight.name}.`);
}

function isVariable(tensor: tf.Tensor): tensor is tf.Variable {
  return tensor instanceof tf.Variable;
}
