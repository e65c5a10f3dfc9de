import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { differentiable } from "./differentiable.js";

/** `max(x, 0)`, with the gradient taken from the output, which the next layer keeps anyway. NaN stays NaN. */
export function relu<T extends tf.Tensor>(input: T): T {
  return differentiable<{ input: T }, T>(
    { input },
    (save) => {
      const output = tf.relu(input);
      save([output]);
      return output;
    },
    (gradient, saved) => ({ input: () => reluGradient(gradient, saved) }),
  );
}

/** `max(a + b, 0)`: the end of a residual block, keeping one tensor for both gradients. Shapes must be equal. */
export function addRelu<T extends tf.Tensor>(left: T, right: T): T {
  return differentiable<{ left: T; right: T }, T>(
    { left, right },
    (save) => {
      const output = tf.relu(tf.add<T>(left, right));
      save([output]);
      return output;
    },
    (gradient, saved) => {
      const shared = reluGradient(gradient, saved);
      return { left: () => shared.clone(), right: () => shared.clone() };
    },
  );
}

function reluGradient(gradient: tf.Tensor, saved: readonly tf.Tensor[]): tf.Tensor {
  const [output] = saved as [tf.Tensor];
  const result = primitives().reluGradient(gradient, output);
  output.dispose();
  return result;
}
