import * as tf from "@tensorflow/tfjs";
import type { Attribute, NativeBackend } from "./native-backend.js";
import type { FusedMomentum } from "./primitives.js";

let variablesMade = 0;

/** A momentum buffer in a TensorFlow resource variable, updated by `ResourceApplyMomentum`. */
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
  // Shares the tensor's memory; TensorFlow copies it before the first write.
  const assign = (variable: tf.Tensor, value: tf.Tensor): void =>
    run("AssignVariableOp", [dtype], [variable, value]);
  const read = (variable: tf.Tensor): tf.Tensor =>
    backend.executeSingleOutput("ReadVariableOp", [dtype], [variable]);

  const weightVariable = makeVariable();
  const bufferVariable = makeVariable();
  assign(bufferVariable, buffer);
  return {
    move: (weight, gradient, { learningRate, momentum, nesterov }) =>
      tf.tidy(() => {
        assign(weightVariable, weight);
        const attributes: Attribute[] = [
          { name: "T", type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT },
          { name: "use_locking", type: binding.TF_ATTR_BOOL, value: false },
          { name: "use_nesterov", type: binding.TF_ATTR_BOOL, value: nesterov },
        ];
        const numbers = [tf.scalar(learningRate), gradient, tf.scalar(momentum)];
        run("ResourceApplyMomentum", attributes, [weightVariable, bufferVariable, ...numbers]);
        return read(weightVariable);
      }),
    read: () => read(bufferVariable),
    dispose: () => {
      const ignore: Attribute = { name: "ignore_lookup_error", type: binding.TF_ATTR_BOOL, value: true };
      for (const variable of [weightVariable, bufferVariable]) {
        run("DestroyResourceOp", [ignore], [variable]);
        variable.dispose();
      }
    },
  };
}
