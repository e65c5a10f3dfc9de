import * as tf from "@tensorflow/tfjs";
import type { Execute, NativeBackend, StoredTensor } from "./native-backend.js";
import { pairingChannels } from "./paired-channels.js";
import { currentPrecision } from "./precision-state.js";

/** TensorFlow's number of the type, which tfjs does not name. */
export const BFLOAT16 = 14;

/**
 * Tensors that TensorFlow holds in bfloat16. To TensorFlow.js they are float32 tensors like any other: an operation that is not made
 * for bfloat16 gets their values in float32, and so does whoever reads them.
 */
export interface HalfStorage {
  readonly isHalf: (tensor: tf.Tensor) => boolean;
  /** The tensor rounded to bfloat16; itself where it is so stored. */
  readonly toHalf: <T extends tf.Tensor>(tensor: T) => T;
  /** A new float32 tensor of the same values, for what lives long. */
  readonly toFloat: <T extends tf.Tensor>(tensor: T) => T;
  /** Runs an operation on tensors as they are stored. */
  readonly execute: Execute;
}

/** Operations of stock layers that stay in bfloat16 where these inputs (by position) are stored so. */
const STAYS_HALF: Readonly<Record<string, readonly number[]>> = {
  Add: [0, 1],
  AddV2: [0, 1],
  Sub: [0, 1],
  Relu: [0],
  ReluGrad: [0, 1],
  MaxPool: [0],
  Reshape: [0],
};

/** Convolutions of stock layers, with their inputs that become bfloat16 where that is asked for. */
const CONVOLUTIONS: Readonly<Record<string, readonly number[]>> = {
  Conv2D: [0, 1],
  Conv2DBackpropInput: [1, 2],
  Conv2DBackpropFilter: [0, 2],
};

const storages = new WeakMap<NativeBackend, HalfStorage>();

/** The storage of a backend, which learns about it the first time. */
export function halfStorage(backend: NativeBackend): HalfStorage {
  const known = storages.get(backend);
  if (known !== undefined) return known;
  const storage = teach(backend);
  storages.set(backend, storage);
  return storage;
}

/** Replaces the four places where tfjs-node meets TensorFlow's types: results, inputs, operations and values that are read. */
function teach(backend: NativeBackend): HalfStorage {
  const { binding } = backend;
  const stock = {
    createOutputTensor: backend.createOutputTensor.bind(backend),
    getInputTensorIds: backend.getInputTensorIds.bind(backend),
    executeSingleOutput: backend.executeSingleOutput.bind(backend),
    readSync: backend.readSync.bind(backend),
  };
  const castId = (id: number, from: number, to: number): number => {
    const attributes = [
      { name: "SrcT", type: binding.TF_ATTR_TYPE, value: from },
      { name: "DstT", type: binding.TF_ATTR_TYPE, value: to },
      { name: "Truncate", type: binding.TF_ATTR_BOOL, value: false },
    ];
    const [result] = binding.executeOp("Cast", attributes, [id], 1);
    return (result as { readonly id: number }).id;
  };
  const storedOf = (dataId: object): StoredTensor | undefined =>
    backend.tensorMap.has(dataId) ? backend.tensorMap.get(dataId) : undefined;
  const isHalf = (tensor: tf.Tensor): boolean => {
    // TensorFlow's operations also take 64-bit numbers, which are no tensors of TensorFlow.js.
    const { dataId } = tensor as { readonly dataId?: object };
    return dataId !== undefined && storedOf(dataId)?.dtype === BFLOAT16;
  };
  /** Whoever reads values in float32 once does so again: the tensor stays converted. */
  const widen = (dataId: object): void => {
    const stored = storedOf(dataId);
    if (stored?.dtype !== BFLOAT16) return;
    const id = castId(stored.id, BFLOAT16, binding.TF_FLOAT);
    binding.deleteTensor(stored.id);
    Object.assign(stored, { id, dtype: binding.TF_FLOAT });
  };
  const createOutputTensor: NativeBackend["createOutputTensor"] = (metadata) => {
    if (metadata.dtype !== BFLOAT16) return stock.createOutputTensor(metadata);
    const tensor = stock.createOutputTensor({ ...metadata, dtype: binding.TF_FLOAT });
    backend.tensorMap.get(tensor.dataId).dtype = BFLOAT16;
    return tensor;
  };
  const run: Execute = (name, attributes, inputs, outputs) =>
    binding.executeOp(name, attributes, stock.getInputTensorIds(inputs), outputs).map(createOutputTensor);
  const execute = binding.isUsingGpuDevice() ? run : pairingChannels({ binding, run, type: BFLOAT16 });
  const toHalf = <T extends tf.Tensor>(tensor: T): T => {
    if (isHalf(tensor)) return tensor;
    const id = castId(stock.getInputTensorIds([tensor])[0] as number, binding.TF_FLOAT, BFLOAT16);
    return createOutputTensor({ id, shape: tensor.shape, dtype: BFLOAT16 }) as T;
  };
  const toFloat = <T extends tf.Tensor>(tensor: T): T => {
    const id = castId(stock.getInputTensorIds([tensor])[0] as number, BFLOAT16, binding.TF_FLOAT);
    return createOutputTensor({ id, shape: tensor.shape, dtype: binding.TF_FLOAT }) as T;
  };

  backend.createOutputTensor = createOutputTensor;
  backend.getInputTensorIds = (tensors) => {
    for (const { dataId } of tensors as readonly { readonly dataId?: object }[]) {
      if (dataId !== undefined) widen(dataId);
    }
    return stock.getInputTensorIds(tensors);
  };
  backend.readSync = (dataId) => {
    widen(dataId);
    return stock.readSync(dataId);
  };
  backend.executeSingleOutput = (name, attributes, inputs) => {
    const inHalf = attributes.map((attribute) =>
      attribute.name === "T" ? { ...attribute, value: BFLOAT16 } : attribute,
    );
    const operands = currentPrecision() === "bfloat16" ? CONVOLUTIONS[name] : undefined;
    if (operands !== undefined) {
      const cast = inputs.map((input, index) => (operands.includes(index) ? toHalf(input) : input));
      const [result] = execute(name, inHalf, cast, 1);
      for (const [index, tensor] of cast.entries()) if (tensor !== inputs[index]) tensor.dispose();
      return result as tf.Tensor;
    }
    const typed = STAYS_HALF[name];
    const staysHalf = typed?.every((index) => isHalf(inputs[index] as tf.Tensor)) === true;
    if (staysHalf) return execute(name, inHalf, inputs, 1)[0] as tf.Tensor;
    return stock.executeSingleOutput(name, attributes, inputs);
  };
  return { isHalf, toHalf, toFloat, execute };
}
