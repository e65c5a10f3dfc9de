#!/usr/bin/env bash
# sharp 0.35.5 (libvips 8.18.7): a grey TIFF of 32-bit floating-point samples from 0 to 1 becomes black; a coloured one does not.
#
# Colour with floating-point samples is taken for scRGB, in which 1 is white. Grey with the same samples is taken for "b-w" in which 255 is
# white, so that all of it rounds to 0 or 1, without a word and with `failOn: "error"`. One would expect the same range for both, or an error.
#
# Output seen: grey [0,0,1] | colour [0,188,255]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sharp@0.35.5
cat >program.mjs <<'JS'
import sharp from "sharp";

/** A TIFF of three pixels, 0, 1/2 and 1 in each channel, in floating point, uncompressed, little-endian. */
function tiff(channels) {
  const values = [0, 0.5, 1].flatMap((value) => Array(channels).fill(value));
  const samples = new Uint8Array(Float32Array.from(values).buffer);
  const lists = 8 + samples.length;
  const three = channels === 1 ? undefined : lists;
  const entries = [
    [256, 3, 1, 3], [257, 3, 1, 1], [258, 3, channels, three ?? 32], [259, 3, 1, 1], [262, 3, 1, channels === 1 ? 1 : 2], [273, 4, 1, 8],
    [277, 3, 1, channels], [278, 3, 1, 1], [279, 4, 1, samples.length], [284, 3, 1, 1], [339, 3, channels, three === undefined ? 3 : three + 6],
  ];
  const directory = lists + 12;
  const bytes = Buffer.alloc(directory + 2 + 12 * entries.length + 4);
  bytes.write("II*\0", 0, "latin1");
  bytes.writeUInt32LE(directory, 4);
  bytes.set(samples, 8);
  for (let channel = 0; channel < 3; channel++) {
    bytes.writeUInt16LE(32, lists + 2 * channel);
    bytes.writeUInt16LE(3, lists + 6 + 2 * channel);
  }
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

async function reds(channels) {
  const image = sharp(tiff(channels), { failOn: "error" }).toColourspace("srgb");
  const { data, info } = await image.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  return JSON.stringify([0, 1, 2].map((pixel) => data[pixel * info.channels]));
}

const seen = `grey ${await reds(1)} | colour ${await reds(3)}`;
console.log(seen);
if (seen !== "grey [0,0,1] | colour [0,188,255]") process.exit(1);
JS
node program.mjs
