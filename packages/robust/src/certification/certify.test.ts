import { randomStream } from "@sdnet/csc-core/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArrayClassifier } from "../study/plan.js";
import type { Certificate } from "./certificate.js";
import { certify, imagesOfBatches, type CertifyOptions, type ImageToCertify } from "./certify.js";
import { noisyCopies } from "./smoothing-noise.js";

const OPTIONS: CertifyOptions = {
  ...{ sigma: 0.5, std: [1], seed: 0, select: 20, samples: 200, alpha: 0.01, batchSize: 64 },
};

/** An image of one row. */
function imageOf(values: readonly number[], index = 0): ImageToCertify {
  return { index, label: 1, pixels: Float32Array.from(values), height: 1, width: values.length, channels: 1 };
}

/** Class 1 where `normal · x > offset`: its distance from an image is known exactly. */
function linear(normal: readonly number[], offset: number): ArrayClassifier {
  return ({ pixels, size }) => {
    const logits = new Float32Array(2 * size);
    for (let row = 0; row < size; row++) {
      let score = -offset;
      for (let at = 0; at < normal.length; at++) {
        score += (normal[at] ?? NaN) * (pixels[row * normal.length + at] ?? NaN);
      }
      logits[2 * row + 1] = score;
    }
    return Promise.resolve(logits);
  };
}

describe("certify of a linear classifier", () => {
  it("claims more than the exact distance in no more than a part alpha of 10,000 draws", async () => {
    const random = randomStream(17, "linear classifiers");
    const alpha = 0.02;
    const options = { ...OPTIONS, alpha, select: 10, samples: 100, batchSize: 110 };
    const runs = 10_000;
    let [wrong, answered] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const normal = [random.normal()];
      const x = 0.6 * random.normal();
      const distance = Math.abs(x);
      const [certificate] = await certify(linear(normal, 0), [imageOf([x])], { ...options, seed: run });
      const { abstains, radius, answer } = certificate as Certificate;
      const truth = (normal[0] as number) * x > 0 ? 1 : 0;
      if (!abstains) answered++;
      if (!abstains && (answer !== truth || radius > distance)) wrong++;
    }
    expect(answered).toBeGreaterThan(runs / 3);
    // Three standard deviations above what is allowed; a bound that is never wrong would be wasteful.
    expect(wrong).toBeLessThanOrEqual(alpha * runs + 3 * Math.sqrt(alpha * runs));
    expect(wrong).toBeGreaterThan(alpha * runs * 0.2);
  }, 60_000);

  it.each([0.3, 1, 2])("reaches 90 % of a distance of %d sigma with 100,000 samples", async (share) => {
    const sigma = 0.25;
    const normal = [0.6, -0.8];
    const distance = share * sigma;
    const image = imageOf([0.5 + 0.6 * distance, 0.2 - 0.8 * distance]);
    const options = { ...OPTIONS, sigma, samples: 100_000, alpha: 0.001, batchSize: 5000 };
    const [certificate] = await certify(linear(normal, 0.6 * 0.5 - 0.8 * 0.2), [image], options);
    expect(certificate).toMatchObject({ answer: 1, abstains: false });
    expect(certificate?.radius).toBeGreaterThan(0.9 * distance);
    expect(certificate?.radius).toBeLessThanOrEqual(distance);
  });

  it("measures the radius in pixels of [0, 1], whatever the normalisation", async () => {
    const [raw] = await certify(linear([1], 0.4), [imageOf([0.9])], { ...OPTIONS, samples: 20_000 });
    // Twice the pixel: a classifier that saw the same has its boundary at twice the value.
    const normalised = await certify(linear([1], 0.8), [imageOf([1.8])], {
      ...{ ...OPTIONS, samples: 20_000, std: [0.5] },
    });
    expect(Math.abs((normalised[0]?.radius ?? NaN) - (raw?.radius ?? NaN))).toBeLessThan(0.02);
  });

  it("abstains on the boundary", async () => {
    const [certificate] = await certify(linear([1], 0.4), [imageOf([0.4])], OPTIONS);
    expect(certificate).toMatchObject({ abstains: true, radius: 0 });
  });
});

describe("certify", () => {
  const images = Array.from({ length: 4 }, (_, index) => imageOf([0.3 * index, 0.1, -0.2 * index], index));
  const classifier = linear([1, 0.3, -0.5], 0.3);

  it("gives the same certificates in batches of any size, in any order of the images", async () => {
    const expected = await certify(classifier, images, OPTIONS);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async (batchSize) => {
        const found = await certify(classifier, [...images].reverse(), { ...OPTIONS, batchSize });
        expect([...found].reverse()).toEqual(expected);
      }),
      { seed: 3, numRuns: 12 },
    );
    const other = await certify(classifier, images, { ...OPTIONS, seed: 1 });
    expect(other.map(({ count }) => count)).not.toEqual(expected.map(({ count }) => count));
  });

  it("counts the class that the first draws chose among the others", async () => {
    const seen: number[] = [];
    // Class 0 for the first 20 draws, then class 2: what chooses the class has no part in the bound.
    const turncoat: ArrayClassifier = ({ size }) =>
      Promise.resolve(
        Float32Array.from({ length: 3 * size }, (_, at) => {
          const draw = seen.length;
          if (at % 3 === 2) seen.push(draw);
          return at % 3 === (draw < OPTIONS.select ? 0 : 2) ? 1 : 0;
        }),
      );
    const [certificate] = await certify(turncoat, images.slice(0, 1), OPTIONS);
    expect(seen).toHaveLength(OPTIONS.select + OPTIONS.samples);
    expect(certificate).toMatchObject({ answer: 0, count: 0, lower: 0, abstains: true });
  });

  it("takes NaN for no answer", async () => {
    const broken: ArrayClassifier = ({ size }) => Promise.resolve(new Float32Array(2 * size).fill(NaN));
    const [certificate] = await certify(broken, images.slice(0, 1), OPTIONS);
    expect(certificate).toMatchObject({ count: 0, abstains: true });
    expect(certificate?.answer).toBeUndefined();
    // Half of the answers NaN: the other half is not enough.
    let calls = 0;
    const half: ArrayClassifier = ({ size }) =>
      Promise.resolve(Float32Array.from({ length: 2 * size }, () => (calls++ % 4 < 2 ? NaN : 1)));
    const [doubtful] = await certify(half, images.slice(0, 1), OPTIONS);
    expect(doubtful).toMatchObject({ answer: 0, count: 100, abstains: true });
  });

  it("goes on from records, and tells how many copies are classified", async () => {
    const expected = await certify(classifier, images, OPTIONS);
    const kept = new Map(expected.slice(0, 2).map((one) => [one.image, one]));
    const progress: number[] = [];
    let classified = 0;
    const found = await certify(
      (batch) => {
        classified += batch.size;
        return classifier(batch);
      },
      images,
      {
        ...OPTIONS,
        records: { find: ({ index }) => kept.get(index), add: (image, one) => kept.set(image.index, one) },
        onProgress: (done) => progress.push(done),
      },
    );
    expect(found).toEqual(expected);
    expect([...kept.values()]).toEqual(expected);
    expect(classified).toBe(2 * 220);
    expect(progress.at(-1)).toBe(4 * 220);
    expect([...progress].sort((one, other) => one - other)).toEqual(progress);
  });

  it("stops between two batches", async () => {
    const controller = new AbortController();
    let batches = 0;
    const stopped = certify(
      (batch) => {
        if (++batches === 2) controller.abort(new Error("enough"));
        return classifier(batch);
      },
      images,
      { ...OPTIONS, signal: controller.signal },
    );
    await expect(stopped).rejects.toThrow("enough");
    expect(batches).toBe(2);
  });

  it.each([
    [{ sigma: 0 }, "`sigma` must be finite and > 0, got 0."],
    [{ std: [1, 1] }, "`std` must have one number above 0 for each of 1 channels, got 1, 1."],
    [{ samples: 0 }, "`samples` must be a positive integer, got 0."],
    [{ select: 1.5 }, "`select` must be a positive integer, got 1.5."],
    [{ batchSize: NaN }, "`batchSize` must be a positive integer, got NaN."],
    [{ alpha: 1 }, "`alpha` must be in (0, 1), got 1."],
  ])("refuses %o", async (wrong, problem) => {
    await expect(certify(classifier, images, { ...OPTIONS, ...wrong })).rejects.toThrow(
      new RangeError(`certify: ${problem}`),
    );
  });
});

describe("noisyCopies", () => {
  it("draws noise of the given strength in each channel, without clipping", () => {
    const pixels = Float32Array.from({ length: 3000 }, (_, at) => at % 3);
    const image = { pixels, height: 10, width: 100, channels: 3 };
    const noise = { sigma: 0.5, std: [1, 0.5, 0.25], seed: 4 };
    const { pixels: noisy, size } = noisyCopies(image, noise, { first: 0, count: 10 });
    expect(size).toBe(10);
    for (const [channel, expected] of [0.5, 1, 2].entries()) {
      const differences = Array.from({ length: 10_000 }, (_, at) => {
        const place = 3 * at + channel;
        return (noisy[place] ?? NaN) - (pixels[place % 3000] ?? NaN);
      });
      const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
      const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / differences.length;
      expect(Math.abs(mean)).toBeLessThan(0.04 * expected);
      expect(Math.abs(Math.sqrt(variance) / expected - 1)).toBeLessThan(0.03);
    }
    expect(noisy.some((value) => value < 0) && noisy.some((value) => value > 3)).toBe(true);
  });
});

describe("imagesOfBatches", () => {
  it("takes images apart, with the indices of the batch or counted", async () => {
    const batch = {
      ...{ size: 2, height: 1, width: 2, channels: 1 },
      ...{ pixels: Float32Array.of(1, 2, 3, 4), labels: Int32Array.of(5, 6) },
    };
    const found: ImageToCertify[] = [];
    for await (const image of imagesOfBatches([batch, { ...batch, indices: [40, 41] }])) found.push(image);
    expect(found.map(({ index, label }) => [index, label])).toEqual([
      [0, 5],
      [1, 6],
      [40, 5],
      [41, 6],
    ]);
    expect([...(found[3]?.pixels ?? [])]).toEqual([3, 4]);
  });
});
