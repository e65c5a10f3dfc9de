#!/usr/bin/env bash
# TensorFlow.js 4.22.0, plain JavaScript and WASM: the gradient of average pooling with `same` padding divides by the whole window.
#
# At the border the forward pass divides by the pixels that lie inside. The sum of two averages of 2 windows of size 3 over 2 pixels is the sum
# of both pixels, so the gradient is 1 1; it comes out as 2/3 2/3.
#
# Output seen: cpu 667 667 | wasm 667 667
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
    const x = tf.tensor4d([1, 2], [1, 1, 2, 1]);
    const gradient = tf.grad((y) => tf.sum(tf.avgPool(y, [1, 3], 1, "same")))(x);
    const result = tf.round(tf.mul(gradient, 1000));
    seen.push(`${backend} ${Array.from(await result.data()).join(" ")}`);
  }
  console.log(seen.join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "cpu 667 667 | wasm 667 667" ] || { echo "changed" >&2; exit 1; }
