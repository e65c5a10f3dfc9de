import { CIFAR10_NORMALIZATION } from "@sdnet/data";
import { randomStream } from "@sdnet/csc-core/tensor";
import { createModel, cscLayers, findStem, stemLayer } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { ImageSample } from "@sdnet/train/node";
import { atomRaster } from "./atom-raster.js";
import { insightPage } from "./insight-page.js";
import { lookInside } from "./look-inside.js";
import { pictureGrid } from "./picture-grid.js";

const stream = randomStream(1, "visualization-test");
const sample: ImageSample = {
  ...{ height: 16, width: 16, channels: 3 },
  images: [0, 2].map((index) => ({
    ...{ index, truth: "cat" },
    pixels: Uint8Array.from({ length: 16 * 16 * 3 }, () => stream.below(256)),
  })),
};
const OPTIONS = { width: 4, stemAtoms: 8, imageSize: 16, shortcut: false } as const;
const look = (model: tf.LayersModel, lambda?: number) =>
  lookInside(model, { sample, normalization: CIFAR10_NORMALIZATION, lambda });

describe("lookInside", () => {
  it("shows the images behind every layer of a network without shortcuts", () => {
    const model = createModel("sdnet18-all", OPTIONS);
    const { images, views, layers } = look(model);
    const names = cscLayers(model).map(({ name }) => name);
    expect(views.map(({ name }) => name)).toEqual(names);
    expect(layers.map(({ name }) => name)).toEqual(names);
    expect(images[1]?.pixels).toEqual(sample.images[1]!.pixels);
    for (const { pictures } of views) expect(pictures.map(({ pixels }) => pixels.length)).toEqual([768, 768]);
  });

  it("tells the error of what it shows, larger at a higher λ", () => {
    const model = createModel("sdnet18", OPTIONS);
    const [low, high] = [look(model, 0.05), look(model, 1)].map(({ views }) => views[0]!.relativeError);
    expect(high).toBeGreaterThan(low!);
    expect(low).toBeGreaterThan(0);
  });

  it("has nothing to show of a network without CSC layers", () => {
    expect(look(createModel("resnet18", OPTIONS))).toMatchObject({ views: [], layers: [] });
  });

  it("frees every intermediate tensor", () => {
    const model = createModel("sdnet18", OPTIONS);
    look(model);
    const before = tf.memory().numTensors;
    look(model);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("atomRaster", () => {
  it("draws an atom of one colour as that colour, mid-grey where it is zero", () => {
    const stem = stemLayer(createModel("sdnet18", { ...OPTIONS, stemAtoms: 1 }));
    const red = tf.tensor4d([1, 0, -1, ...Array.from({ length: 24 }, () => 0)], [3, 3, 3, 1]);
    stem.parameters.kernel.write(red);
    const { width, height, pixels } = atomRaster(stem);
    expect([width, height]).toEqual([36, 36]);
    expect([...pixels.slice(0, 4)]).toEqual([255, 128, 0, 255]);
    expect([...pixels.slice(-4)]).toEqual([128, 128, 128, 255]);
  });
});

describe("pictureGrid", () => {
  it("lays pictures out in rows with white lines between them", () => {
    const picture = (value: number) => ({ width: 1, height: 1, pixels: Uint8Array.of(value, value, value) });
    const { width, height, pixels } = pictureGrid([[picture(10), picture(20)], [picture(30)]]);
    expect([width, height]).toEqual([9, 9]);
    const at = (x: number, y: number) => pixels[(y * width + x) * 3];
    expect([at(0, 0), at(2, 2), at(3, 0), at(6, 0), at(0, 6), at(6, 6)]).toEqual([10, 10, 255, 20, 30, 255]);
  });
});

describe("insightPage", () => {
  it("shows atoms, every layer and its figures on one page that needs no other file", () => {
    const model = createModel("sdnet18-all", OPTIONS);
    const atoms = atomRaster(findStem(model)!);
    const page = insightPage(look(model), {
      ...{ checkpoint: "runs/<x>", network: "sdnet18-all", data: "cifar10", lambda: 0.1, atoms },
    });
    for (const { name } of cscLayers(model)) expect(page.split(name).length).toBeGreaterThan(2);
    expect(page).toContain("runs/&lt;x&gt;");
    expect(page).not.toMatch(/(src|href)="(?!data:)/);
  });

  it("says so where nothing can be inverted", () => {
    const model = createModel("resnet18", OPTIONS);
    const options = { checkpoint: "a", network: "resnet18", data: "cifar10", lambda: NaN, atoms: undefined };
    expect(insightPage(look(model), options)).toContain("No CSC layer of this network can be inverted.");
  });
});
