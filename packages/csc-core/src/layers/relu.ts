import * as tf from "@tensorflow/tfjs";
import { isRecording } from "../ops/differentiable.js";
import { addRelu, relu } from "../ops/relu.js";
import { baseArguments, type LayerArgs } from "./layer-arguments.js";
import { singleInput, singleShape } from "./single-input.js";

/** Arguments of {@link Relu} and {@link AddRelu}. */
export interface ReluArgs extends LayerArgs {
  /**
   * Whether the memory of the (first) input is given back once the output is computed, while gradients are recorded: as `inplace=True` of
   * `torch.nn.ReLU`, for an input that nothing else reads, such as the output of a norm. Default false.
   */
  readonly inPlace?: boolean;
}

/** Arguments and configuration of the layers that end in a ReLU. */
abstract class Rectifier extends tf.layers.Layer {
  readonly inPlace: boolean;

  /** @param args - What every layer takes, and `inPlace`; all optional. */
  constructor(args: ReluArgs = {}) {
    super(baseArguments(args));
    this.inPlace = args.inPlace ?? false;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return singleShape(inputShape);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), inPlace: this.inPlace };
  }
}

/** `max(x, 0)` with the fast gradient. */
export class Relu extends Rectifier {
  static readonly className: string = "SdnetRelu";

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const input = singleInput(inputs);
    const output = relu(input);
    if (this.inPlace) giveBack(input);
    return output;
  }
}

/** `max(a + b, 0)` of two inputs of equal shape: the end of a residual block. */
export class AddRelu extends Rectifier {
  static readonly className: string = "SdnetAddRelu";

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [left, right] = inputs as [tf.Tensor4D, tf.Tensor4D];
    const output = addRelu(left, right);
    if (this.inPlace) giveBack(left);
    return output;
  }
}
tf.serialization.registerClass(Relu);
tf.serialization.registerClass(AddRelu);

/** Frees what the forward pass needs no more; TensorFlow.js would keep it until the pass ends. Inference frees it by itself. */
function giveBack(tensor: tf.Tensor): void {
  if (isRecording()) tensor.dispose();
}
