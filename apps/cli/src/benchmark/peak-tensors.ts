import * as tf from "@tensorflow/tfjs";

/** What TensorFlow.js knows of each buffer of values, by the buffer's identity. */
type Buffers = Pick<WeakMap<object, { readonly bytes: number }>, "get" | "set" | "delete">;

/**
 * By how many bytes the values of all tensors go above what is there before `run`, at its worst moment. It counts every
 * buffer that the engine creates and releases, not samples of them, and what several tensors share once, unlike
 * `tf.memory().numBytes`. Two things it cannot see: what a kernel allocates for itself while it runs (not counted), and
 * that a reshape on the native engine shares the values of its input (counted as if it did not).
 */
export function peakTensorBytes(run: () => void): number {
  // TensorFlow.js offers no hook; `tf.profile` looks only after each of its own kernels and misses what a hand-written
  // gradient runs. So the engine's own register of buffers is watched while `run` lasts.
  const buffers: Buffers = tf.engine().state.tensorInfo;
  const { set: register, delete: remove } = buffers;
  let current = 0;
  let peak = 0;
  buffers.set = (id, info) => {
    current += info.bytes;
    peak = Math.max(peak, current);
    return register.call(buffers, id, info);
  };
  buffers.delete = (id) => {
    current -= buffers.get(id)?.bytes ?? 0;
    return remove.call(buffers, id);
  };
  try {
    run();
  } finally {
    // Uncovers the methods of the prototype again.
    Reflect.deleteProperty(buffers, "set");
    Reflect.deleteProperty(buffers, "delete");
  }
  return peak;
}
