import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import sharp from "sharp";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DecodedBatch } from "../batching/decoded-batch.js";
import { DataError } from "../data-error.js";
import { IMAGENET_NORMALIZATION } from "../datasets/imagenet-normalization.js";
import type { ImageSource } from "../image-source.js";
import { IMAGENET_TRAINING_VIEW } from "../transforms/image-view.js";
import { decodeBatch, type ImageRecipe } from "./decode-batch.js";
import { decodeInWorkers } from "./decode-pool.js";
import { imageEvaluationBatches, imageTrainingBatches, type ImageTrainingOptions } from "./image-batches.js";
import { openImageFolder } from "./image-folder.js";

const IMAGES = 20;
const RECIPE: ImageRecipe = {
  view: { ...IMAGENET_TRAINING_VIEW, size: 16 },
  normalization: IMAGENET_NORMALIZATION,
  damaged: "fail",
  random: { seed: 4, epoch: 1, augment: { crop: 0, flip: true } },
};
/** Batches of three, not in the order of the source. */
const LISTS = Array.from({ length: 6 }, (_, batch) =>
  Uint32Array.from([0, 1, 2], (image) => (batch * 7 + image * 5) % IMAGES),
);

async function collect(batches: AsyncIterable<DecodedBatch>): Promise<DecodedBatch[]> {
  const list: DecodedBatch[] = [];
  for await (const batch of batches) list.push(batch);
  return list;
}

/** Threads that were started and did not end. */
function threads(): number {
  return (process.report.getReport() as { readonly workers: readonly unknown[] }).workers.length;
}

let directory: string;
let source: ImageSource;
let script: URL;

beforeAll(async () => {
  // Below the package, so that the worker finds sharp, and where git does not look.
  await mkdir(fileURLToPath(new URL("../../dist", import.meta.url)), { recursive: true });
  directory = await mkdtemp(fileURLToPath(new URL("../../dist/test-", import.meta.url)));
  await mkdir(join(directory, "images/class"), { recursive: true });
  for (let image = 0; image < IMAGES; image++) {
    const size = { width: 30 + image, height: 24 + ((image * 5) % 11), channels: 3 as const };
    const background = { r: image * 12, g: 255 - image * 12, b: 90 };
    const drawn = sharp({ create: { ...size, background } }).jpeg();
    await drawn.toFile(join(directory, "images/class", `${String(image).padStart(2, "0")}.jpg`));
  }
  source = await openImageFolder(join(directory, "images"), { name: "folder", split: "train" });
  // Worker threads run JavaScript only: the sources of the worker, compiled into one file.
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@sdnet/source"] },
    ssr: { noExternal: true, external: ["sharp"], resolve: { conditions: ["@sdnet/source"] } },
    build: {
      ssr: fileURLToPath(new URL("./decode-worker.ts", import.meta.url)),
      outDir: join(directory, "worker"),
      rolldownOptions: { output: { entryFileNames: "decode-worker.mjs" } },
    },
  });
  script = pathToFileURL(join(directory, "worker/decode-worker.mjs"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe("decodeInWorkers", () => {
  it("gives the same batches in the same order with any number of workers", async () => {
    const expected = await Promise.all(
      LISTS.map((indices) => decodeBatch(source, { indices, recipe: RECIPE })),
    );
    for (const workers of [1, 2, 5, 9]) {
      const batches = await collect(decodeInWorkers(source, LISTS, { script, workers, recipe: RECIPE }));
      expect(batches).toEqual(expected);
    }
    expect(threads()).toBe(0);
  });

  it("asks for at most one batch more than it has workers before the first is taken", async () => {
    const counting = join(directory, "counting.mjs");
    await writeFile(
      counting,
      `import { parentPort, workerData } from "node:worker_threads";
       let asked = 0;
       parentPort.on("message", (indices) => {
         asked++;
         setTimeout(() => parentPort.postMessage({ batch: { indices, size: asked } }), 50);
       });`,
    );
    const batches = decodeInWorkers(source, LISTS, {
      script: pathToFileURL(counting),
      workers: 1,
      recipe: RECIPE,
    });
    // The answer says how many batches had been asked for when it was sent.
    const asked = (await collect(batches)).map(({ size }) => size);
    asked.forEach((count, batch) => {
      expect(count).toBeLessThanOrEqual(batch + 2);
    });
  });

  it("names the damaged image of the first batch that has one, and ends its threads", async () => {
    await writeFile(join(directory, "images/class/07.jpg"), "damaged");
    try {
      const batches = collect(decodeInWorkers(source, LISTS, { script, workers: 3, recipe: RECIPE }));
      await expect(batches).rejects.toThrow(DataError);
      await expect(batches).rejects.toThrow(/class\/07\.jpg: cannot be decoded/);
      expect(threads()).toBe(0);
      const skipping = { ...RECIPE, damaged: "skip" as const };
      const skipped = await collect(decodeInWorkers(source, LISTS, { script, workers: 3, recipe: skipping }));
      expect(skipped.flatMap((batch) => batch.skipped.map(({ index }) => index))).toEqual([7]);
    } finally {
      await sharp({ create: { width: 30, height: 30, channels: 3, background: "red" } })
        .jpeg()
        .toFile(join(directory, "images/class/07.jpg"));
    }
  });

  it("names the image at which a thread died", async () => {
    const dying = join(directory, "dying.mjs");
    await writeFile(
      dying,
      `import { parentPort, workerData } from "node:worker_threads";
       parentPort.on("message", (indices) => { Atomics.store(workerData.current, 0, indices[1]); process.exit(3); });`,
    );
    const batches = collect(
      decodeInWorkers(source, LISTS, { script: pathToFileURL(dying), workers: 1, recipe: RECIPE }),
    );
    await expect(batches).rejects.toThrow(
      new Error(`imageBatches: a worker thread stopped at ${directory}/images/class/05.jpg (exit code 3).`),
    );
    const missing = pathToFileURL(join(directory, "missing.mjs"));
    await expect(
      collect(decodeInWorkers(source, LISTS, { script: missing, workers: 2, recipe: RECIPE })),
    ).rejects.toThrow(/^imageBatches: a worker thread stopped before its first image \(.*missing\.mjs/);
    expect(threads()).toBe(0);
  });

  it("stops at once when it is told to, also while it waits", async () => {
    const silent = join(directory, "silent.mjs");
    await writeFile(
      silent,
      `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {});`,
    );
    const controller = new AbortController();
    const options = { script: pathToFileURL(silent), workers: 2, recipe: RECIPE, signal: controller.signal };
    const batches = collect(decodeInWorkers(source, LISTS, options));
    setImmediate(() => {
      controller.abort(new Error("enough"));
    });
    await expect(batches).rejects.toThrow(new Error("enough"));
    await expect(collect(decodeInWorkers(source, LISTS, options))).rejects.toThrow(new Error("enough"));
    expect(threads()).toBe(0);
  });
});

const OPTIONS: Omit<ImageTrainingOptions, "seed" | "epoch" | "firstStep" | "augment"> = {
  batchSize: 6,
  view: RECIPE.view,
  normalization: IMAGENET_NORMALIZATION,
  damaged: "fail",
};

describe("imageTrainingBatches", () => {
  const options = { ...OPTIONS, seed: 1, epoch: 0, firstStep: 0, augment: { crop: 0, flip: true } };

  it("shows every image once, and resumed at any step gives the same tail", async () => {
    const whole = await collect(imageTrainingBatches(source, options));
    expect(whole.map(({ size }) => size)).toEqual([6, 6, 6, 2]);
    expect(whole.flatMap(({ indices }) => [...indices]).sort((a, b) => a - b)).toEqual([
      ...Array(IMAGES).keys(),
    ]);
    for (const firstStep of [1, 3, 4]) {
      expect(await collect(imageTrainingBatches(source, { ...options, firstStep }))).toEqual(
        whole.slice(firstStep),
      );
    }
  });

  it("divides each batch among processes, the last and smallest too", async () => {
    const whole = await collect(imageTrainingBatches(source, options));
    for (const of of [2, 3]) {
      const parts = await Promise.all(
        Array.from({ length: of }, (_, index) =>
          collect(imageTrainingBatches(source, { ...options, part: { index, of } })),
        ),
      );
      whole.forEach(({ indices, pixels }, step) => {
        const shares = parts.map((part) => part[step]!);
        expect(shares.flatMap((share) => [...share.indices])).toEqual([...indices]);
        expect(Float32Array.from(shares.flatMap((share) => [...share.pixels]))).toEqual(pixels);
      });
    }
  });

  it("treats an image alike whatever the batch size", async () => {
    const pixelsOf = async (changed: Partial<ImageTrainingOptions>, sample: number) => {
      const batches = await collect(imageTrainingBatches(source, { ...options, ...changed }));
      const batch = batches.find(({ indices }) => indices.includes(sample))!;
      const start = batch.indices.indexOf(sample) * 768;
      return batch.pixels.slice(start, start + 768);
    };
    expect(await pixelsOf({}, 11)).toEqual(await pixelsOf({ batchSize: 20 }, 11));
  });

  it.each<[Partial<ImageTrainingOptions>, string]>([
    [{ batchSize: 0 }, "`batchSize` must be an integer >= 1, got 0."],
    [{ epoch: -1 }, "`epoch` must be an integer >= 0, got -1."],
    [{ firstStep: 5 }, "`firstStep` must be an integer in [0, 4], got 5."],
    [{ workers: 1.5 }, "`workers` must be an integer in [0, 256], got 1.5."],
    [{ normalization: { mean: [0], std: [1] } }, "`normalization` must have 3 channels, got 1."],
  ])("refuses %o", (wrong, message) => {
    expect(() => imageTrainingBatches(source, { ...options, ...wrong })).toThrow(
      new RangeError(`imageTrainingBatches: ${message}`),
    );
  });
});

describe("imageEvaluationBatches", () => {
  it("goes through the source in its order", async () => {
    const batches = await collect(
      imageEvaluationBatches(source, { ...OPTIONS, view: { kind: "center-crop", size: 16 } }),
    );
    expect(batches.flatMap(({ indices }) => [...indices])).toEqual([...Array(IMAGES).keys()]);
    expect(batches.flatMap(({ labels }) => [...labels])).toEqual(Array(IMAGES).fill(0));
  });

  it("transforms the very pixels that were decoded, told which image they are, each time it is gone through", async () => {
    const options = { ...OPTIONS, view: { kind: "center-crop", size: 16 } } as const;
    const plain = await collect(imageEvaluationBatches(source, options));
    const seen: number[] = [];
    const same = imageEvaluationBatches(source, {
      ...options,
      transform: (image, index, { height, width, channels }) => {
        expect([height, width, channels, image.length]).toEqual([16, 16, 3, 768]);
        seen.push(index);
        return image;
      },
    });
    expect(await collect(same)).toEqual(plain);
    expect(await collect(same)).toEqual(plain);
    expect(seen).toEqual([...Array(IMAGES).keys(), ...Array(IMAGES).keys()]);
    const black = imageEvaluationBatches(source, { ...options, transform: (image) => image.map(() => 0) });
    const { mean, std } = IMAGENET_NORMALIZATION;
    expect((await collect(black))[0]!.pixels[1]).toBeCloseTo(-mean[1]! / std[1]!, 6);
  });
});
