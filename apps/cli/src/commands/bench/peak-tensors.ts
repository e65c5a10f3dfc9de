import * as tf from "@tensorflow/tfjs";

/** TensorFlow.js's record of each buffer of values, by the buffer's identity. */
type Register = Pick<WeakMap<object, { readonly bytes: number }>, "get" | "set" | "delete">;

/** The part of tfjs-node's backend through which every operation runs. */
interface NativeBackend {
  executeSingleOutput: (name: string, attributes: unknown, inputs: readonly tf.Tensor[]) => tf.Tensor;
}

/**
 * By how many bytes the values of all tensors go above what is there before `run`, at its worst moment. It counts every
 * buffer that the engine creates and releases, not samples of them, and what several tensors share once, unlike
 * `tf.memory().numBytes`. What a kernel allocates for itself while it runs is no tensor and does not count.
 */
export function peakTensorBytes(run: () => void): number {
  // TensorFlow.js offers no hook; `tf.profile` looks only after each of its own kernels and misses what a hand-written
  // gradient runs. So the engine's own register of buffers is watched while `run` lasts.
  const register: Register = tf.engine().state.tensorInfo;
  const { set, delete: remove } = register;
  const owners = new Map<object, { readonly bytes: number; users: number }>();
  let current = 0;
  let peak = 0;
  const reshaped = watchReshapes();
  register.set = (id, info) => {
    const source = reshaped.source();
    const owner = (source && owners.get(source)) ?? { bytes: source ? 0 : info.bytes, users: 0 };
    if (owner.users++ === 0) current += owner.bytes;
    peak = Math.max(peak, current);
    owners.set(id, owner);
    return set.call(register, id, info);
  };
  register.delete = (id) => {
    const owner = owners.get(id) ?? { bytes: register.get(id)?.bytes ?? 0, users: 1 };
    if (--owner.users === 0) current -= owner.bytes;
    owners.delete(id);
    return remove.call(register, id);
  };
  try {
    run();
  } finally {
    // Uncovers the methods of the prototype again.
    Reflect.deleteProperty(register, "set");
    Reflect.deleteProperty(register, "delete");
    reshaped.stop();
  }
  return peak;
}

/**
 * Tells which buffer is being reshaped right now. On the native engine alone, a reshape has a buffer of its own by name
 * that shares its values with the input's; other backends give both tensors the same buffer.
 */
function watchReshapes(): { readonly source: () => object | undefined; readonly stop: () => void } {
  let source: object | undefined;
  if (tf.getBackend() !== "tensorflow") return { source: () => source, stop: () => undefined };
  const backend = tf.backend() as unknown as NativeBackend;
  const execute = backend.executeSingleOutput.bind(backend);
  backend.executeSingleOutput = (name, attributes, inputs) => {
    source = name === tf.Reshape ? inputs[0]?.dataId : undefined;
    try {
      return execute(name, attributes, inputs);
    } finally {
      source = undefined;
    }
  };
  return {
    source: () => source,
    stop: () => {
      Reflect.deleteProperty(backend, "executeSingleOutput");
    },
  };
}
