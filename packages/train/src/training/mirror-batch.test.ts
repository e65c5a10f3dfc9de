import type { Batch } from "@sdnet/data";
import { describe, expect, it } from "vitest";
import { inMemory } from "../node/datasets/images.js";
import { evaluateAnswers } from "../node/runs/evaluate-model.js";
import { mirrorBatch } from "./mirror-batch.js";

const IMAGES = inMemory({
  ...{
    name: "pairs",
    split: "test",
    length: 2,
    height: 1,
    width: 2,
    channels: 3,
    classNames: ["left", "right"],
  },
  images: Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0),
  labels: Uint8Array.of(0, 1),
});

describe("mirrored views", () => {
  it("are the images, pixels whole", () => {
    const [size, height, width, channels] = [2, 1, 2, 2];
    const pixels = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const batch: Batch = {
      ...{ pixels, size, height, width, channels },
      labels: new Int32Array(2),
      indices: new Uint32Array(2),
    };
    expect([...mirrorBatch(batch).pixels]).toEqual([3, 4, 1, 2, 7, 8, 5, 6]);
    expect(mirrorBatch(mirrorBatch(batch))).toEqual(batch);
  });

  it("take away what a network knows of left and right", async () => {
    // Says where the red pixel is: right for each image, and for an image and its mirror image together undecided.
    const answer = ({ pixels, size }: Batch) => {
      const logits = Float32Array.from({ length: 2 * size }, (_, index) => pixels[3 * index] ?? 0);
      return Promise.resolve({ logits });
    };
    const normalization = { mean: [0, 0, 0], std: [1, 1, 1] };
    const options = { batchSize: 2, normalization, name: "sides", answer };
    const once = await evaluateAnswers(IMAGES, options);
    const both = await evaluateAnswers(IMAGES, { ...options, mirrored: true });
    expect(once).toMatchObject({ top1: 1, loss: expect.closeTo(Math.log(1 + Math.exp(-1)), 6) as number });
    expect(both!.loss).toBeCloseTo(Math.log(2), 6);
  });
});
