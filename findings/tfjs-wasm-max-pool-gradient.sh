#!/usr/bin/env bash
# TensorFlow.js 4.22.0 on WASM: the gradient of max pooling is lost or misplaced where a window's largest number is not positive.
#
# The largest of -4, -3, -2, -1 is the last, so the gradient of their maximum is 0 0 0 1. Pooling behind a layer without ReLU, or of an input
# padded with very negative numbers, trains wrong without a word.
#
# Output seen: cpu 0 0 0 1 | wasm 1 0 0 0
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
    const x = tf.tensor4d([-4, -3, -2, -1], [1, 2, 2, 1]);
    const result = tf.grad((y) => tf.sum(tf.maxPool(y, 2, 2, "valid")))(x);
    seen.push(`${backend} ${Array.from(await result.data()).join(" ")}`);
  }
  console.log(seen.join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "cpu 0 0 0 1 | wasm 1 0 0 0" ] || { echo "changed" >&2; exit 1; }
