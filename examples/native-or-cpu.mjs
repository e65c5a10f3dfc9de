import * as tf from "@tensorflow/tfjs";

/** Picks TensorFlow's own kernels where they are installed (`npm run setup`), plain JavaScript elsewhere. */
export async function pickBackend() {
  try {
    await import("@tensorflow/tfjs-node");
    await tf.setBackend("tensorflow");
  } catch {
    await tf.setBackend("cpu");
  }
  return tf.getBackend();
}
