import { describe, expect, it } from "vitest";
import { UsageError } from "../../experiment/failure.js";
import { createLineLog } from "../../experiment/log.js";
import { fitImages, warnOfNumbers } from "./fit-images.js";
import type { StreamedImages, MemoryImages } from "./images.js";

const lines: string[] = [];
const log = createLineLog({ write: (text) => lines.push(text) });
const said = () => lines.splice(0).join("");
const whose = "net.safetensors";

/** Two images of each class, in memory. */
function dataset(...classNames: string[]): MemoryImages {
  const length = 2 * classNames.length;
  const labels = Uint8Array.from({ length }, (_, index) => index >> 1);
  const size = { height: 1, width: 1, channels: 3 };
  return {
    kind: "memory",
    ...{ name: "pets", split: "test", length, classNames, labels, ...size },
    images: new Uint8Array(3 * length),
  };
}

/** The same on the disk. */
function folder(...classNames: string[]): StreamedImages {
  const { length, labels } = dataset(...classNames);
  const source = {
    classNames,
    length,
    labels: Int32Array.from(labels),
    container: { kind: "folder", path: "/pets" },
  };
  return {
    kind: "disk",
    name: "folder",
    split: "test",
    length,
    classNames,
    source,
  } as unknown as StreamedImages;
}

describe("fitImages", () => {
  const wanted = { classNames: ["a", "b", "c"], classes: 3, whose };

  it("leaves images of the very classes as they are", () => {
    const images = folder("a", "b", "c");
    expect(fitImages(images, wanted, log)).toBe(images);
    expect(said()).toBe("");
  });

  it("labels by name, whatever the order, in memory and on the disk", () => {
    expect([...fitImages(dataset("c", "a", "b"), wanted, log).labels]).toEqual([2, 2, 0, 0, 1, 1]);
    const { source, classNames } = fitImages(folder("b", "c", "a"), wanted, log);
    expect([...source.labels]).toEqual([1, 1, 2, 2, 0, 0]);
    expect([classNames, source.classNames]).toEqual([wanted.classNames, wanted.classNames]);
    expect(said()).toBe("");
  });

  it("takes images of some of the classes, and names those that are not there", () => {
    expect([...fitImages(folder("b", "c"), wanted, log).source.labels]).toEqual([1, 1, 2, 2]);
    expect(said()).toBe('warning: /pets has no images of "a", known to net.safetensors.\n');
  });

  it.each([
    [["b", "c", "d"], 'unknown to it: "d"; not here: "a"'],
    [["a", "B", "c"], 'unknown to it: "B"; not here: "b" ("B" is its "b" in other letters)'],
    [["a", "b", "c", "d"], 'unknown to it: "d"'],
    [["x", "y", "z"], 'unknown to it: "x", "y", "z"; not here: "a", "b", "c"'],
    [["a", "b", "C "], 'unknown to it: "C "; not here: "c" ("C " is its "c" in other letters)'],
  ])("refuses %j, and names what differs", (names, difference) => {
    const advice =
      names.length === 3
        ? "Rename the folders or, if these are its classes in the order of the folders, those of the network: sdnet import net.safetensors --classes NAMES --out FILE.safetensors"
        : "Rename or remove those folders.";
    const message = `/pets: its classes are not those of ${whose}; ${difference}. ${advice}`;
    expect(() => fitImages(folder(...names), wanted, log)).toThrow(new UsageError(message));
    expect(() => fitImages(dataset(...names), wanted)).toThrow(message.replace("/pets", "pets"));
  });

  it("sees that an accent is written in another way", () => {
    const names = { classNames: ["caf\u00e9", "tree"], classes: 2, whose };
    expect(() => fitImages(folder("cafe\u0301", "tree"), names)).toThrow("in other letters");
  });

  it("compares the number of classes, and says so, where their names are unknown", () => {
    const unknown = { classNames: undefined, classes: 3, whose };
    const images = folder("x", "y", "z");
    expect(fitImages(images, unknown, log)).toBe(images);
    expect(said()).toBe(
      `The names of the classes that ${whose} tells apart are unknown: taking them to be those of /pets in their order, "x", "y", "z".\n`,
    );
    expect(() => fitImages(folder("x", "y"), unknown, log)).toThrow(
      new UsageError(`/pets: has 2 classes, "x", "y", where ${whose} tells 3 apart.`),
    );
  });
});

describe("warnOfNumbers", () => {
  it.each([
    [["0", "1", "10", "2"], true],
    [["7", "70"], true],
    [["00", "01", "10"], false],
    [["0", "1", "10", "cat"], false],
  ])("of %j: %s", (names, warns) => {
    warnOfNumbers(names, "/pets", log);
    expect(
      said().startsWith("warning: /pets: the classes are numbers of different length, and sorted as text"),
    ).toBe(warns);
  });
});
