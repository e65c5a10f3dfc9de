import * as tf from "@tensorflow/tfjs";
import { addRelu, relu } from "../ops/relu.js";
import { singleInput, singleShape } from "./single-input.js";

/** `max(x, 0)` with the fast gradient. */
export class Relu extends tf.layers.Layer {
  static readonly className: string = "SdnetRelu";

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return singleShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return relu(singleInput(inputs));
  }
}

/** `max(a + b, 0)` of two inputs of equal shape: the end of a residual block. */
export class AddRelu extends tf.layers.Layer {
  static readonly className: string = "SdnetAddRelu";

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return singleShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [left, right] = inputs as [tf.Tensor4D, tf.Tensor4D];
    return addRelu(left, right);
  }
}
tf.serialization.registerClass(Relu);
tf.serialization.registerClass(AddRelu);
