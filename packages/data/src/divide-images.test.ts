import { describe, expect, it } from "vitest";
import { divideImages } from "./divide-images.js";
import type { ImageSource } from "./image-source.js";

/** As many images in each class as the numbers say. */
function sourceOf(counts: readonly number[], place = "/data"): ImageSource {
  const classNames = counts.map((_, label) => `class-${label}`);
  const labels = counts.flatMap((count, label) => Array<number>(count).fill(label));
  const names = counts.flatMap((count, label) =>
    Array.from({ length: count }, (_, index) => `class-${label}/${index}.png`),
  );
  return {
    ...{ name: "folder", split: "train", length: names.length, classNames, names, left: [], undivided: true },
    labels: Int32Array.from(labels),
    container: { kind: "folder", path: place },
  };
}

const both = (source: ImageSource, fraction = 0.1, seed = 0) =>
  (["train", "test"] as const).map((part) => divideImages(source, { fraction, seed, part }));

describe("divideImages", () => {
  it("puts every image into one of two parts, and a part of each class into each", () => {
    const source = sourceOf([50, 4, 2, 1, 30]);
    const [train, test] = both(source);
    expect([...train!.names, ...test!.names].sort()).toEqual([...source.names].sort());
    const count = (part: ImageSource) =>
      source.classNames.map((_, label) => part.labels.filter((x) => x === label).length);
    expect(count(test!)).toEqual([5, 1, 1, 0, 3]);
    expect(count(train!)).toEqual([45, 3, 1, 1, 27]);
    expect([train!.undivided, test!.undivided, test!.classNames]).toEqual([
      undefined,
      undefined,
      source.classNames,
    ]);
    expect(test!.names.every((name, index) => name.startsWith(`class-${test!.labels[index]!}/`))).toBe(true);
  });

  it("depends on names, fraction and seed, and on no place or order", () => {
    const source = sourceOf([20, 20]);
    const [, test] = both(source);
    expect(both(sourceOf([20, 20], "/elsewhere"))[1]!.names).toEqual(test!.names);
    const backwards = {
      ...source,
      names: [...source.names].reverse(),
      labels: Int32Array.from(source.labels).reverse(),
    };
    expect([...both(backwards)[1]!.names].sort()).toEqual([...test!.names].sort());
    expect(both(source, 0.1, 1)[1]!.names).not.toEqual(test!.names);
    // What is held out of a class does not depend on the others.
    expect(both(sourceOf([20, 33]))[1]!.names).toEqual(
      expect.arrayContaining(test!.names.filter((x) => x.startsWith("class-0/"))),
    );
    // More are held out by adding to the others.
    expect(both(source, 0.3)[1]!.names).toEqual(expect.arrayContaining([...test!.names]));
  });

  it("refuses fractions that leave nothing, and images of which none can be spared", () => {
    for (const fraction of [0, 1, NaN]) {
      expect(() => divideImages(sourceOf([5]), { fraction, seed: 0, part: "test" })).toThrow(
        new RangeError(`divideImages: \`fraction\` must be between 0 and 1, got ${fraction}.`),
      );
    }
    expect(() => divideImages(sourceOf([1, 1]), { fraction: 0.5, seed: 0, part: "test" })).toThrow(
      new RangeError("divideImages: `source` must have a class of two images or more, got none."),
    );
  });
});
