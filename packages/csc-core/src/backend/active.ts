import * as tf from "@tensorflow/tfjs";
import { composedPrimitives } from "./composed.js";
import { nativePrimitives } from "./native.js";
import type { Primitives } from "./primitives.js";

/** The primitives of the active backend. */
export function primitives(): Primitives {
  return tf.getBackend() === "tensorflow" ? nativePrimitives() : composedPrimitives;
}
