import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { selectBackend } from "../../config/backend-option.js";
import { hasNativeEngine } from "@sdnet/engine/install";
import { peakTensorBytes } from "./peak-tensors.js";

const isLinked = hasNativeEngine();

describe.each(["cpu", "native"])("peakTensorBytes (%s)", (backend) => {
  describe.skipIf(backend === "native" && !isLinked)("with the backend there", () => {
    beforeAll(async () => {
      await selectBackend(backend);
    });

    it("is the worst moment, above what there was before", () => {
      const kept = tf.zeros([1000]);
      const peak = peakTensorBytes(() => {
        const first = tf.zeros([10]);
        const second = tf.zeros([5]);
        tf.dispose([first, second]);
        tf.zeros([3]).dispose();
      });
      expect(peak).toBe(4 * 15);
      kept.dispose();
    });

    it("takes off what was there before and is freed", () => {
      const older = tf.zeros([100]);
      const peak = peakTensorBytes(() => {
        older.dispose();
        tf.zeros([120]).dispose();
      });
      expect(peak).toBe(4 * 20);
    });

    it("counts values that tensors share once, until the last of them is freed", () => {
      const older = tf.zeros([50]);
      const peak = peakTensorBytes(() => {
        const tensor = tf.ones([12]);
        const views = [tensor.clone(), tf.reshape(tensor, [3, 4]), tf.reshape(older, [5, 10])];
        tensor.dispose();
        const last = tf.ones([6]);
        tf.dispose([...views, last]);
      });
      // The shape of a reshape is itself a tensor of two numbers for a moment on the native engine, before `last` is made.
      expect(peak).toBe(4 * 18);
      older.dispose();
    });

    it("stops watching at the end, also after an error", () => {
      expect(() => peakTensorBytes(() => expect.fail("no"))).toThrow("no");
      peakTensorBytes(() => tf.zeros([8]).dispose());
      expect(Object.keys(tf.engine().state.tensorInfo)).toEqual([]);
      expect(Object.keys(tf.backend())).not.toContain("executeSingleOutput");
      expectNoTensorLeak(() => tf.zeros([8]).dispose());
    });
  });
});
