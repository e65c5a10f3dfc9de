#!/usr/bin/env bash
# TensorFlow.js 4.22.0, plain JavaScript: the gradient of `resizeNearestNeighbor` is wrong for images that are not square.
#
# An image of 2 x 1 and its copy in the batch, doubled: every pixel has four copies, so the gradient of weights 0 … 15 is their sums by pixel,
# 6 22 38 54. The kernel takes the width for the height where it counts the pixels of an image. WASM has it right.
#
# Output seen: cpu 6 22 14 30 | wasm 6 22 38 54
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0
cat >program.cjs <<'JS'
const tf = require("@tensorflow/tfjs");
const { dirname, sep } = require("node:path");
const wasm = require("@tensorflow/tfjs-backend-wasm");
wasm.setWasmPaths(dirname(require.resolve("@tensorflow/tfjs-backend-wasm")) + sep);

(async () => {
  const seen = [];
  for (const backend of ["cpu", "wasm"]) {
    await tf.setBackend(backend);
    const weights = tf.reshape(tf.range(0, 16), [2, 4, 2, 1]);
    const weighted = (y) => tf.sum(tf.mul(weights, tf.image.resizeNearestNeighbor(y, [4, 2])));
    const result = tf.grad(weighted)(tf.ones([2, 2, 1, 1]));
    seen.push(`${backend} ${Array.from(await result.data()).join(" ")}`);
  }
  console.log(seen.join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "cpu 6 22 14 30 | wasm 6 22 38 54" ] || { echo "changed" >&2; exit 1; }
