import { open, readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import { DataError } from "../data-error.js";
import { decodeBmp } from "../formats/bmp.js";
import { jpegComponents } from "../formats/jpeg-components.js";
import { decodeNetpbm } from "../formats/netpbm.js";
import { tiffLayout, type TiffLayout } from "../formats/tiff-layout.js";
import { describeImage, type ImageSource } from "../image-source.js";
import type { DecodedImage } from "../transforms/image-view.js";
import { readFailure } from "./failures.js";

/** Larger images than ImageNet's largest (9331 x 6530) are refused before memory is taken for them. */
const MOST_PIXELS = 100_000_000;

/**
 * Reads and decodes an image of a source to RGB. Grey becomes three equal channels, transparency is dropped, 16 bits
 * become 8; colour profiles and the orientation that a camera notes are ignored, as torchvision's loader ignores them.
 *
 * @throws DataError `missing` or `damaged`, naming the image; `decoder` where sharp is needed and cannot be loaded.
 */
export async function decodeImage(source: ImageSource, index: number): Promise<DecodedImage> {
  const bytes = await readImage(source, index);
  try {
    const own = decodeBmp(bytes, MOST_PIXELS) ?? decodeNetpbm(bytes, MOST_PIXELS);
    return own ?? (await decodeWithSharp(bytes));
  } catch (error) {
    const isOther = error instanceof DataError && error.reason === "decoder";
    if (!(error instanceof Error) || isOther) throw error;
    const [fact = "no reason given"] = error.message.split("\n");
    throw new DataError(
      "damaged",
      `${describeImage(source, index)}: cannot be decoded (${fact}); fetch it again or skip damaged images.`,
      { cause: error },
    );
  }
}

type SharpModule = typeof import("sharp");
let loading: Promise<SharpModule["default"]> | undefined;

/** The library that decodes, loaded when the first image needs it: data sets that are bytes already do without. */
function loadSharp(): Promise<SharpModule["default"]> {
  loading ??= import("sharp").then(
    ({ default: sharp }) => {
      // Images are decoded side by side in worker threads; more threads for each would only contend.
      sharp.concurrency(1);
      sharp.cache(false);
      return sharp;
    },
    (error: unknown) => {
      const [fact = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      throw new DataError(
        "decoder",
        `images cannot be decoded here: the package sharp cannot be loaded (${fact.replace(/[.:]$/, "")}); add it with: npm install --include=optional sharp`,
        { cause: error },
      );
    },
  );
  return loading;
}

async function decodeWithSharp(bytes: Uint8Array): Promise<DecodedImage> {
  const sharp = await loadSharp();
  const tiff = tiffLayout(bytes);
  const image = sharp(bytes, { failOn: leastFault(tiff), ignoreIcc: true, limitInputPixels: MOST_PIXELS });
  const kind =
    tiff === undefined ? { inks: jpegComponents(bytes) === 4, isWide: false } : await kindOfTiff(image);
  const converted = kind.inks
    ? image.pipelineColourspace("cmyk").toColourspace("cmyk")
    : image.removeAlpha().toColourspace("srgb");
  // Asked for 8 bits, sharp would clip inks of 16.
  const depth = kind.inks && kind.isWide ? "ushort" : "uchar";
  const { data, info } = await converted.raw({ depth }).toBuffer({ resolveWithObject: true });
  const { height, width, channels } = info;
  if (kind.inks)
    return { height, width, pixels: lightOfInks(kind.isWide ? highBytes(data) : data, channels) };
  if (channels === 1) return { height, width, pixels: threeChannels(data) };
  return { height, width, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

/**
 * What is cut off is damaged; what only deviates from the standard, as many JPEGs of ImageNet do, is not. Of a TIFF, strips that cannot be
 * read or decoded become black unless errors count, and tiles unless warnings do.
 */
function leastFault(tiff: TiffLayout | undefined): "truncated" | "error" | "warning" {
  if (tiff === undefined) return "truncated";
  return tiff.isTiled ? "warning" : "error";
}

/** Samples of a TIFF that have a range: how much of it is white is known of no others. */
const WHOLE_SAMPLES: readonly string[] = ["uchar", "ushort"];

/** Whether a TIFF has inks, and 16 bits of each sample. */
async function kindOfTiff(image: Sharp): Promise<{ readonly inks: boolean; readonly isWide: boolean }> {
  const { space, depth } = await image.metadata();
  if (!WHOLE_SAMPLES.includes(depth)) {
    throw new RangeError(
      `a TIFF of samples of type ${depth} is not read, only of 1 to 8 or 16 bits without a sign`,
    );
  }
  return { inks: space === "cmyk", isWide: depth === "ushort" };
}

function highBytes(samples: Uint8Array): Uint8Array {
  const words = new Uint16Array(samples.buffer, samples.byteOffset, samples.length / 2);
  return Uint8Array.from(words, (word) => word >> 8);
}

/**
 * The encoded bytes of an image.
 *
 * @throws DataError `missing` or `damaged`, naming the image.
 */
export async function readImage(source: ImageSource, index: number): Promise<Uint8Array> {
  const { container, names } = source;
  const { path } = container;
  const file = container.kind === "folder" ? `${path}/${names[index] ?? ""}` : path;
  try {
    if (container.kind === "folder") return await readFile(file);
    const length = container.lengths[index] ?? 0;
    if (length < 0) {
      throw new DataError(
        "missing",
        `${describeImage(source, index)}: a link to what is not in the archive; pack it with what links lead to.`,
      );
    }
    const bytes = new Uint8Array(length);
    // Opened anew for each image: what is open cannot leak when a loop is left, and costs microseconds beside decoding.
    const handle = await open(file, "r");
    try {
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, container.offsets[index] ?? 0);
      if (bytesRead === bytes.length) return bytes;
    } finally {
      await handle.close();
    }
    throw new DataError(
      "damaged",
      `${describeImage(source, index)}: the archive is truncated; fetch it again.`,
    );
  } catch (error) {
    throw readFailure(file, error);
  }
}

function threeChannels(grey: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(grey.length * 3);
  for (let index = 0; index < grey.length; index++) pixels.fill(grey[index] ?? 0, index * 3, index * 3 + 3);
  return pixels;
}

/** Converts CMYK to RGB pixels as Pillow does, without a colour profile. */
function lightOfInks(inks: Uint8Array, channels: number): Uint8Array {
  const pixels = new Uint8Array((inks.length / channels) * 3);
  for (let from = 0, to = 0; from < inks.length; from += channels) {
    const light = 255 - (inks[from + 3] ?? 0);
    for (let channel = 0; channel < 3; channel++) {
      // Rounded division by 255.
      const product = (inks[from + channel] ?? 0) * light + 128;
      pixels[to++] = light - (((product >> 8) + product) >> 8);
    }
  }
  return pixels;
}
