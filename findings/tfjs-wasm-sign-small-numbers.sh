#!/usr/bin/env bash
# TensorFlow.js 4.22.0 on WASM: `tf.sign` of a number below about 1e-6 is 0.
#
# sign(1e-7) is 1, on the other backends and in NumPy. Gradients of images are often that small, so an attack that steps along the sign of the
# gradient (FGSM, PGD) stands still on WASM where it moves elsewhere, and a model looks robuster than it is.
#
# Output seen: cpu 1 1 -1 -1 | wasm 1 0 0 0
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
    const result = tf.sign(tf.tensor1d([1e-6, 1e-7, -1e-8, -1e-20]));
    seen.push(`${backend} ${Array.from(await result.data()).join(" ")}`);
  }
  console.log(seen.join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "cpu 1 1 -1 -1 | wasm 1 0 0 0" ] || { echo "changed" >&2; exit 1; }
