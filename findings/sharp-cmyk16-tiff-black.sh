#!/usr/bin/env bash
# sharp 0.35.5 (libvips 8.18.7): inks of a TIFF with 16 bits per sample, asked for in 8 bits, are all 255: a black image.
#
# A CMYK TIFF of 8 bits goes through `pipelineColourspace("cmyk").toColourspace("cmyk").raw({ depth: "uchar" })` unchanged. The same inks
# with 16 bits (each sample times 257) are clipped at 255, which is full ink, where the upper byte would be expected, as a colour TIFF of 16
# bits has it. `raw({ depth: "ushort" })` gives the 16 bits, whose upper bytes are right.
#
# Output seen: 8 bits [10,100,200,250] | 16 bits as uchar [255,255,255,255] | as ushort [2570,25700,51400,64250]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sharp@0.35.5
cat >program.mjs <<'JS'
import sharp from "sharp";

/** A TIFF of one pixel of four inks, uncompressed, little-endian. */
function tiff(inks, bits) {
  const samples = bits === 8 ? Uint8Array.from(inks) : new Uint8Array(Uint16Array.from(inks, (ink) => ink * 257).buffer);
  const entries = [
    [256, 3, 1, 1], [257, 3, 1, 1], [258, 3, 4, 8 + samples.length], [259, 3, 1, 1], [262, 3, 1, 5], [273, 4, 1, 8],
    [277, 3, 1, 4], [278, 3, 1, 1], [279, 4, 1, samples.length], [284, 3, 1, 1],
  ];
  const directory = 8 + samples.length + 8;
  const bytes = Buffer.alloc(directory + 2 + 12 * entries.length + 4);
  bytes.write("II*\0", 0, "latin1");
  bytes.writeUInt32LE(directory, 4);
  bytes.set(samples, 8);
  for (let sample = 0; sample < 4; sample++) bytes.writeUInt16LE(bits, 8 + samples.length + 2 * sample);
  bytes.writeUInt16LE(entries.length, directory);
  entries.forEach(([tag, type, count, value], index) => {
    const at = directory + 2 + 12 * index;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    if (type === 3 && count === 1) bytes.writeUInt16LE(value, at + 8);
    else bytes.writeUInt32LE(value, at + 8);
  });
  return bytes;
}

async function inksOf(bits, depth) {
  const image = sharp(tiff([10, 100, 200, 250], bits), { ignoreIcc: true });
  const raw = await image.pipelineColourspace("cmyk").toColourspace("cmyk").raw({ depth }).toBuffer();
  return JSON.stringify([...(depth === "uchar" ? raw : new Uint16Array(raw.buffer, raw.byteOffset, 4))]);
}

const seen = `8 bits ${await inksOf(8, "uchar")} | 16 bits as uchar ${await inksOf(16, "uchar")} | as ushort ${await inksOf(16, "ushort")}`;
console.log(seen);
const expected = "8 bits [10,100,200,250] | 16 bits as uchar [255,255,255,255] | as ushort [2570,25700,51400,64250]";
if (seen !== expected) process.exit(1);
JS
node program.mjs
