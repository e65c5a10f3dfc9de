import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { decodeImage } from "./decode-image.js";
import { openImageFolder } from "./image-folder.js";

interface Golden {
  readonly images: Readonly<
    Record<
      string,
      { readonly file: string; readonly height?: number; readonly width?: number; readonly pixels?: string }
    >
  >;
}

const { images } = JSON.parse(
  readFileSync(new URL("../../fixtures/image_kinds.json", import.meta.url), "utf8"),
) as Golden;
const known = Object.entries(images).filter(([, { pixels }]) => pixels !== undefined);
const refused = Object.entries(images).filter(([, { pixels }]) => pixels === undefined);

async function decoded(name: string, file: string) {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "class"));
  await writeFile(join(directory, "class", name), Buffer.from(file, "base64"));
  return decodeImage(await openImageFolder(directory, { name: "folder", split: "test" }), 0);
}

describe("decodeImage", () => {
  it.each(known)("gives Pillow's pixels of %s", async (name, { file, height, width, pixels = "" }) => {
    const image = await decoded(name, file);
    expect([image.height, image.width]).toEqual([height, width]);
    expect(Buffer.from(image.pixels).equals(Buffer.from(pixels, "base64"))).toBe(true);
  });

  it.each(refused)("names %s and makes no pixels of it", async (name, { file }) => {
    const error: unknown = await decoded(name, file).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(DataError);
    expect((error as DataError).reason).toBe("damaged");
    expect((error as DataError).message).toMatch(
      new RegExp(`/class/${name}: cannot be decoded \\(.+\\); fetch it again or skip damaged images\\.$`),
    );
  });
});
