import * as tf from "@tensorflow/tfjs";
import { PICTURE_VALUES, type Speed } from "../protocol.js";
import { batchOf, type Lab } from "./lab.js";

/** Images of one batch: enough to keep an engine busy, few enough to let other questions through. */
const BATCH = 8;
/** Batches that are timed, after one that is not. */
const ROUNDS = 3;

/** Images a second of both networks, the SDNet with adaptive λ; `pause` lets other work through between two batches. */
export async function measureSpeed(lab: Lab, pause: () => Promise<void>): Promise<Speed> {
  const images = batchOf(new Float32Array(PICTURE_VALUES), BATCH);
  const rate = async (classify: () => tf.Tensor): Promise<number> => {
    let milliseconds = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      await pause();
      const began = performance.now();
      const logits = classify();
      await logits.data();
      logits.dispose();
      if (round > 0) milliseconds += performance.now() - began;
    }
    return (1000 * BATCH * ROUNDS) / milliseconds;
  };
  const sdnet = await rate(() => lab.adaptive.predict(images));
  const twin = await rate(() => lab.twinInference.classify(images));
  images.dispose();
  return { sdnet, twin };
}
