import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import type { ImageSource } from "../image-source.js";
import { decodeImage } from "./decode-image.js";
import { openImageFolder } from "./image-folder.js";

interface Golden {
  readonly decoded: Readonly<
    Record<
      string,
      { readonly file: string; readonly height: number; readonly width: number; readonly pixels: string }
    >
  >;
}

const { decoded } = JSON.parse(
  readFileSync(new URL("../../fixtures/image_views.json", import.meta.url), "utf8"),
) as Golden;

/** Every image of the golden file, in a folder of the current test. */
async function goldenImages(): Promise<ImageSource> {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "class"));
  for (const [name, { file }] of Object.entries(decoded)) {
    await writeFile(join(directory, "class", name), Buffer.from(file, "base64"));
  }
  return openImageFolder(directory, { name: "folder", split: "test" });
}

describe("decodeImage", () => {
  it.each(Object.entries(decoded))("gives Pillow's pixels of %s", async (name, expected) => {
    const source = await goldenImages();
    const image = await decodeImage(source, source.names.indexOf(`class/${name}`));
    expect([image.height, image.width]).toEqual([expected.height, expected.width]);
    const pixels = Buffer.from(expected.pixels, "base64");
    const worst = pixels.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - image.pixels[index]!)),
      0,
    );
    expect(worst).toBe(0);
  });

  it("names an image that is cut off, empty, or something else", async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, "class"));
    const whole = Buffer.from(decoded["colour.jpg"]!.file, "base64");
    await writeFile(join(directory, "class", "cut.jpg"), whole.subarray(0, whole.length / 2));
    await writeFile(join(directory, "class", "empty.jpg"), "");
    await writeFile(join(directory, "class", "text.jpg"), "not an image");
    const damaged = await openImageFolder(directory, { name: "folder", split: "test" });
    for (const [index, name] of damaged.names.entries()) {
      const error: unknown = await decodeImage(damaged, index).catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(DataError);
      expect((error as DataError).reason).toBe("damaged");
      expect((error as DataError).message).toMatch(
        new RegExp(
          `^${directory}/${name}: cannot be decoded \\(.+\\); fetch it again or skip damaged images\\.$`,
        ),
      );
    }
  });

  it("names an image that is gone", async () => {
    const source = await goldenImages();
    const gone = { ...source, names: source.names.map((name) => `${name}.gone`) };
    await expect(decodeImage(gone, 0)).rejects.toThrow(/alpha\.png\.gone: no such file or directory/);
  });
});
