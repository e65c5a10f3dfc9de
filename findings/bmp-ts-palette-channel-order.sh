#!/usr/bin/env bash
# bmp-ts 1.0.9: `decode(bytes, { toRGBA: true })` gives RGBA for a BMP of 24 bits, and ABGR for one of 8 bits with a palette.
#
# The option says that the answer is RGBA, and for 24 bits it is. The reader of 8 bits does not look at it and answers in the order of its own:
# first alpha, which is 0, then blue, green, red. Read as RGBA, such images have no red and their colours in the wrong places, without a word.
#
# Output seen: 24 bits [200,100,50] | 8 bits [0,50,100]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund bmp-ts@1.0.9
cat >program.mjs <<'JS'
import { decode } from "bmp-ts";

const [red, green, blue] = [200, 100, 50];

/** A BMP of one pixel. */
function bmp(bits) {
  const palette = bits === 8 ? Buffer.alloc(1024) : Buffer.alloc(0);
  if (bits === 8) palette.set([blue, green, red, 0], 4 * 7);
  const pixels = Buffer.from(bits === 8 ? [7, 0, 0, 0] : [blue, green, red, 0]);
  const head = Buffer.alloc(54);
  head.write("BM", 0, "latin1");
  head.writeUInt32LE(54 + palette.length + pixels.length, 2);
  head.writeUInt32LE(54 + palette.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(1, 18);
  head.writeInt32LE(1, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(pixels.length, 34);
  if (bits === 8) head.writeUInt32LE(256, 46);
  return Buffer.concat([head, palette, pixels]);
}

const first = (bits) => JSON.stringify([...decode(bmp(bits), { toRGBA: true }).data.slice(0, 3)]);
const seen = `24 bits ${first(24)} | 8 bits ${first(8)}`;
console.log(seen);
if (seen !== "24 bits [200,100,50] | 8 bits [0,50,100]") process.exit(1);
JS
node program.mjs
