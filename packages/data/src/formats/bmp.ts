import type { DecodedImage } from "../transforms/image-view.js";

/** Rows, their place and what a pixel is made of. */
interface Layout {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  readonly bits: number;
  /** First byte of the pixels. */
  readonly start: number;
  readonly rowBytes: number;
  /** Places of red, green and blue in a pixel of 16 or 32 bits. */
  readonly masks: readonly number[];
  /** First byte of the colours of a palette, and bytes of each. */
  readonly palette: { readonly start: number; readonly bytes: number; readonly colours: number };
}

const RGB = 0;
const BITFIELDS = [3, 6];
const MASKS: Readonly<Record<number, readonly number[]>> = {
  16: [0x7c00, 0x3e0, 0x1f],
  32: [0xff0000, 0xff00, 0xff],
};

/**
 * Decodes a BMP that is not compressed to RGB: of 1, 4 or 8 bits with a palette, of 16, 24 or 32 bits. Transparency is dropped.
 *
 * @returns Undefined if the bytes are no BMP.
 * @throws RangeError with what is wrong, or is not read.
 * @see Microsoft, "Bitmap Storage"; `BITMAPCOREHEADER` to `BITMAPV5HEADER`.
 */
export function decodeBmp(bytes: Uint8Array, mostPixels: number): DecodedImage | undefined {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 26) return undefined;
  const layout = readLayout(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), mostPixels);
  const { width, height, isTopDown, bits, start, rowBytes } = layout;
  const needed = start + rowBytes * height;
  if (bytes.length < needed) throw new RangeError(`ends after ${bytes.length} of ${needed} bytes`);
  const pixels = new Uint8Array(width * height * 3);
  const write =
    bits <= 8 ? paletteWriter(bytes, layout) : bits === 24 ? plainWriter(bytes) : maskWriter(bytes, layout);
  for (let row = 0; row < height; row++) {
    const from = start + rowBytes * (isTopDown ? row : height - 1 - row);
    for (let column = 0; column < width; column++)
      write(pixels, (row * width + column) * 3, { from, column });
  }
  return { width, height, pixels };
}

function readLayout(view: DataView, mostPixels: number): Layout {
  const header = view.getUint32(14, true);
  const isOld = header === 12;
  if (!isOld && (header < 40 || header > 256 || 14 + header > view.byteLength)) {
    throw new RangeError(`a header of ${header} bytes is none of a BMP`);
  }
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  const high = isOld ? view.getUint16(20, true) : view.getInt32(22, true);
  const height = Math.abs(high);
  if (width < 1 || height < 1) throw new RangeError("its header names no size");
  if (width * height > mostPixels) throw new RangeError(`${width} x ${height} pixels are too many`);
  const bits = view.getUint16(isOld ? 24 : 28, true);
  const compression = isOld ? RGB : view.getUint32(30, true);
  const hasMasks = BITFIELDS.includes(compression) && (bits === 16 || bits === 32);
  if (![1, 4, 8, 16, 24, 32].includes(bits)) throw new RangeError(`a BMP of ${bits} bits is not read`);
  if (compression !== RGB && !hasMasks) throw new RangeError("a compressed BMP is not read");
  if (hasMasks && view.byteLength < 66) throw new RangeError("its masks of colours are not all there");
  const masks = [54, 58, 62].map((offset) => (hasMasks ? view.getUint32(offset, true) : 0));
  const stated = isOld ? 0 : view.getUint32(46, true);
  return {
    width,
    height,
    bits,
    isTopDown: high < 0,
    start: view.getUint32(10, true),
    rowBytes: 4 * Math.ceil((width * bits) / 32),
    masks: hasMasks ? masks : (MASKS[bits] ?? []),
    palette: { start: 14 + header, bytes: isOld ? 3 : 4, colours: Math.min(stated || 2 ** bits, 2 ** bits) },
  };
}

type Writer = (
  pixels: Uint8Array,
  to: number,
  place: { readonly from: number; readonly column: number },
) => void;

function paletteWriter(bytes: Uint8Array, { bits, palette, start }: Layout): Writer {
  if (palette.start + palette.colours * palette.bytes > Math.min(start, bytes.length)) {
    throw new RangeError("its palette is not all there");
  }
  return (pixels, to, { from, column }) => {
    const shift = 8 - bits - ((column * bits) % 8);
    const index = ((bytes[from + ((column * bits) >> 3)] ?? 0) >> shift) & (2 ** bits - 1);
    if (index >= palette.colours) throw new RangeError(`a pixel has colour ${index} of ${palette.colours}`);
    const colour = palette.start + index * palette.bytes;
    for (let channel = 0; channel < 3; channel++) pixels[to + channel] = bytes[colour + 2 - channel] ?? 0;
  };
}

function plainWriter(bytes: Uint8Array): Writer {
  return (pixels, to, { from, column }) => {
    for (let channel = 0; channel < 3; channel++)
      pixels[to + channel] = bytes[from + column * 3 + 2 - channel] ?? 0;
  };
}

function maskWriter(bytes: Uint8Array, { bits, masks }: Layout): Writer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = masks.map((mask) => {
    const shift = 31 - Math.clz32(mask & -mask);
    const most = mask >>> Math.max(shift, 0);
    if (mask === 0 || (most & (most + 1)) !== 0) throw new RangeError("its masks of colours are none");
    return { shift, most };
  });
  return (pixels, to, { from, column }) => {
    const value =
      bits === 16 ? view.getUint16(from + column * 2, true) : view.getUint32(from + column * 4, true);
    places.forEach(({ shift, most }, channel) => {
      pixels[to + channel] = Math.floor((((value >>> shift) & most) * 255) / most);
    });
  };
}
