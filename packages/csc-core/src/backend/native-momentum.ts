import * as tf from "@tensorflow/tfjs";
import type { Attribute, NativeBackend } from "./native-backend.js";
import type { FusedMomentum } from "./primitives.js";

let variablesMade = 0;

/**
 * A momentum buffer in a TensorFlow resource variable, updated by `ResourceApplyMomentum`.
 *
 * TensorFlow writes a variable in place when nothing else holds its memory and copies it first when something does,
 * so the order below lets go of every other holder before each write.
 */
export function createNativeMomentum(backend: NativeBackend, buffer: tf.Tensor): FusedMomentum {
  const { binding } = backend;
  const dtype: Attribute = { name: "dtype", type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT };
  const makeVariable = (): tf.Tensor => {
    const attributes: Attribute[] = [
      dtype,
      { name: "shape", type: binding.TF_ATTR_SHAPE, value: buffer.shape },
      { name: "shared_name", type: binding.TF_ATTR_STRING, value: `sdnet-momentum-${variablesMade++}` },
      { name: "container", type: binding.TF_ATTR_STRING, value: "" },
    ];
    return tf.keep(backend.executeSingleOutput("VarHandleOp", attributes, []));
  };
  const run = (name: string, attributes: readonly Attribute[], inputs: readonly tf.Tensor[]): void => {
    backend.executeMultipleOutputs(name, attributes, inputs, 0);
  };
  const assign = (variable: tf.Tensor, value: tf.Tensor): void =>
    run("AssignVariableOp", [dtype], [variable, value]);
  const read = (variable: tf.Tensor): tf.Tensor =>
    backend.executeSingleOutput("ReadVariableOp", [dtype], [variable]);
  const updateAttributes: readonly Attribute[] = [
    { name: "T", type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT },
    { name: "use_locking", type: binding.TF_ATTR_BOOL, value: false },
  ];

  const weightVariable = makeVariable();
  const bufferVariable = makeVariable();
  const gradientVariable = makeVariable();
  assign(bufferVariable, buffer);
  /** `gradient + weightDecay * weight`, written over the gradient. */
  const decay = (gradient: tf.Tensor, weight: tf.Tensor, weightDecay: number): tf.Tensor => {
    assign(gradientVariable, gradient);
    gradient.dispose();
    run("ResourceApplyGradientDescent", updateAttributes, [
      gradientVariable,
      tf.scalar(-weightDecay),
      weight,
    ]);
    const decayed = read(gradientVariable);
    assign(gradientVariable, tf.scalar(0));
    return decayed;
  };
  return {
    move: (weight, gradient, { learningRate, momentum, nesterov, weightDecay }) => {
      tf.tidy(() => {
        assign(weightVariable, weight);
        const decayed = weightDecay === 0 ? gradient : decay(gradient, weight, weightDecay);
        // Any other tensor of this shape would do: the weights must be in weightVariable's hands alone.
        weight.assign(decayed);
        run(
          "ResourceApplyMomentum",
          [...updateAttributes, { name: "use_nesterov", type: binding.TF_ATTR_BOOL, value: nesterov }],
          [weightVariable, bufferVariable, tf.scalar(learningRate), decayed, tf.scalar(momentum)],
        );
        weight.assign(read(weightVariable));
      });
      gradient.dispose();
    },
    read: () => read(bufferVariable),
    dispose: () => {
      const ignore: Attribute = { name: "ignore_lookup_error", type: binding.TF_ATTR_BOOL, value: true };
      for (const variable of [weightVariable, bufferVariable, gradientVariable]) {
        run("DestroyResourceOp", [ignore], [variable]);
        variable.dispose();
      }
    },
  };
}
