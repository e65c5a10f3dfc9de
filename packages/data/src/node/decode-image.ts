import { open, readFile } from "node:fs/promises";
import sharp from "sharp";
import { DataError } from "../data-error.js";
import { jpegComponents } from "../formats/jpeg-components.js";
import { describeImage, type ImageSource } from "../image-source.js";
import type { DecodedImage } from "../transforms/image-view.js";
import { readFailure } from "./failures.js";

// Images are decoded side by side in worker threads; more threads for each would only contend.
sharp.concurrency(1);
sharp.cache(false);

/** Larger images than ImageNet's largest (9331 x 6530) are refused before memory is taken for them. */
const MOST_PIXELS = 100_000_000;

/**
 * Reads and decodes an image of a source to RGB. Grey becomes three equal channels, transparency is dropped, 16 bits
 * become 8; colour profiles and the orientation that a camera notes are ignored, as torchvision's loader ignores them.
 *
 * @throws DataError `missing` or `damaged`, naming the image.
 */
export async function decodeImage(source: ImageSource, index: number): Promise<DecodedImage> {
  const bytes = await readImage(source, index);
  try {
    return await decodeBytes(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [fact = "no reason given"] = error.message.split("\n");
    throw new DataError(
      "damaged",
      `${describeImage(source, index)}: cannot be decoded (${fact}); fetch it again or skip damaged images.`,
      { cause: error },
    );
  }
}

async function decodeBytes(bytes: Uint8Array): Promise<DecodedImage> {
  const inks = jpegComponents(bytes) === 4;
  // What is cut off is damaged; what only deviates from the standard, as many images of ImageNet do, is not.
  const image = sharp(bytes, { failOn: "truncated", ignoreIcc: true, limitInputPixels: MOST_PIXELS });
  const converted = inks
    ? image.pipelineColourspace("cmyk").toColourspace("cmyk")
    : image.removeAlpha().toColourspace("srgb");
  const { data, info } = await converted.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  const { height, width, channels } = info;
  if (channels === 1) return { height, width, pixels: threeChannels(data) };
  if (inks) return { height, width, pixels: lightOfInks(data) };
  return { height, width, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

/** The encoded bytes of an image. */
async function readImage({ container, names, ...source }: ImageSource, index: number): Promise<Uint8Array> {
  const { path } = container;
  const file = container.kind === "folder" ? `${path}/${names[index] ?? ""}` : path;
  try {
    if (container.kind === "folder") return await readFile(file);
    const bytes = new Uint8Array(container.lengths[index] ?? 0);
    // Opened anew for each image: what is open cannot leak when a loop is left, and costs microseconds beside decoding.
    const handle = await open(file, "r");
    try {
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, container.offsets[index] ?? 0);
      if (bytesRead === bytes.length) return bytes;
    } finally {
      await handle.close();
    }
    const image = describeImage({ ...source, container, names }, index);
    throw new DataError("damaged", `${image}: the archive is truncated; fetch it again.`);
  } catch (error) {
    throw readFailure(file, error);
  }
}

function threeChannels(grey: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(grey.length * 3);
  for (let index = 0; index < grey.length; index++) pixels.fill(grey[index] ?? 0, index * 3, index * 3 + 3);
  return pixels;
}

/** What is left of white light after each ink and black, as Pillow has it: without a colour profile. */
function lightOfInks(inks: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((inks.length / 4) * 3);
  for (let from = 0, to = 0; from < inks.length; from += 4) {
    const light = 255 - (inks[from + 3] ?? 0);
    for (let channel = 0; channel < 3; channel++) {
      // Rounded division by 255.
      const product = (inks[from + channel] ?? 0) * light + 128;
      pixels[to++] = light - (((product >> 8) + product) >> 8);
    }
  }
  return pixels;
}
