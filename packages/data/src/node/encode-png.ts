import { crc32, deflateSync } from "node:zlib";

/** An image of 8-bit values. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** `[height, width, channels]`, 3 channels for RGB or 4 for RGBA. */
  readonly pixels: Uint8Array | Uint8ClampedArray;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Encodes an image as PNG.
 *
 * @throws RangeError if the pixels are not 3 or 4 values for each place.
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng({ width, height, pixels }: Raster): Uint8Array {
  const channels = pixels.length / (width * height);
  if (channels !== 3 && channels !== 4) {
    throw new RangeError(
      `encodePng: \`pixels\` must hold 3 or 4 values for each of ${width} x ${height} pixels, got ${pixels.length}.`,
    );
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, channels === 3 ? 2 : 6);
  const stride = width * channels;
  // Every row starts with the number of its filter: 0, none.
  const rows = new Uint8Array(height * (stride + 1));
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** A PNG as an address that needs no file. */
export function pngAddress(raster: Raster): string {
  return `data:image/png;base64,${Buffer.from(encodePng(raster)).toString("base64")}`;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([ends.subarray(0, 4), typed, ends.subarray(4)]);
}
