import * as tf from "@tensorflow/tfjs";
import type { Execute, NativeBinding } from "./native-backend.js";

/** An input of an operation, by position, and its axis of channels. */
type Channels = readonly [input: number, axis: number];

/** Images and kernel of a convolution. */
const CONVOLVED: readonly Channels[] = [
  [0, 3],
  [1, 2],
];

/**
 * For each operation that sums over channels, its two inputs that hold them.
 *
 * On some processors (AMD's family 26, "Zen 5") oneDNN's results in bfloat16 are noise or NaN where these are an odd number, as if a last
 * channel without a partner were multiplied by whatever the memory holds: docs/NUMERICS.md, findings/tensorflow-bfloat16-odd-channels.sh.
 */
const SUMMED: Readonly<Record<string, readonly Channels[]>> = {
  Conv2D: CONVOLVED,
  _MklNativeFusedConv2D: CONVOLVED,
  // Kernel and codes; the first input is a size.
  Conv2DBackpropInput: [
    [1, 3],
    [2, 3],
  ],
};

/**
 * The inputs of an operation in bfloat16 with a channel of zeros behind an odd number of channels that it sums over: it changes no sum.
 *
 * @param inputs - Of the operation, in TensorFlow's order.
 * @param withZero - One more channel of zeros at the end of an axis, in a new tensor.
 */
function pairedChannels(
  name: string,
  inputs: readonly tf.Tensor[],
  withZero: (tensor: tf.Tensor, axis: number) => tf.Tensor,
): readonly tf.Tensor[] {
  const summed = SUMMED[name] ?? [];
  const counts = summed.map(([input, axis]) => inputs[input]?.shape[axis] ?? 0);
  // Counts that differ are those of groups, whose channels are summed apart.
  const [count = 0] = counts;
  if (count % 2 === 0 || counts.some((other) => other !== count)) return inputs;
  const axes = new Map(summed);
  return inputs.map((input, place) => {
    const axis = axes.get(place);
    return axis === undefined ? input : withZero(input, axis);
  });
}

/** `run` for operations in bfloat16 (`type` is TensorFlow's number of it), with {@link pairedChannels}. */
export function pairingChannels({
  binding,
  run,
  type,
}: {
  readonly binding: Pick<NativeBinding, "TF_ATTR_TYPE" | "TF_INT32">;
  readonly run: Execute;
  readonly type: number;
}): Execute {
  const attributes = [
    { name: "T", type: binding.TF_ATTR_TYPE, value: type },
    { name: "Tpaddings", type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 },
  ];
  const withZero = (tensor: tf.Tensor, axis: number): tf.Tensor => {
    const zeros = tensor.shape.map((_, each) => [0, each === axis ? 1 : 0]);
    const paddings = tf.tensor2d(zeros, [tensor.rank, 2], "int32");
    const [padded] = run("Pad", attributes, [tensor, paddings], 1);
    paddings.dispose();
    return padded as tf.Tensor;
  };
  return (name, settings, inputs, outputs) => {
    const paired = pairedChannels(name, inputs, withZero);
    const results = run(name, settings, paired, outputs);
    for (const [index, tensor] of paired.entries()) if (tensor !== inputs[index]) tensor.dispose();
    return results;
  };
}
