#!/usr/bin/env bash
# TensorFlow.js 4.22.0 on WASM: `tf.relu` makes 0 of a NaN that was computed, and keeps a literal one.
#
# Infinity minus infinity is a NaN with a sign, as processors make it; XNNPACK compares it as a negative integer. A network whose numbers
# have overflowed goes on with zeros, its loss is finite, and a guard that waits for NaN does not fire. One would expect NaN NaN.
#
# Output seen: cpu NaN NaN | wasm 0 NaN
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
    const infinity = tf.tensor1d([Infinity]);
    const result = tf.relu(tf.concat([tf.sub(infinity, infinity), tf.tensor1d([NaN])]));
    seen.push(`${backend} ${Array.from(await result.data()).join(" ")}`);
  }
  console.log(seen.join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "cpu NaN NaN | wasm 0 NaN" ] || { echo "changed" >&2; exit 1; }
