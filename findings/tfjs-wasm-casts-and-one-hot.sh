#!/usr/bin/env bash
# TensorFlow.js 4.22.0 on WASM: casts to bool, clipped integers and one-hot floats are wrong.
#
# A cast to bool keeps the low byte (0.5 is false, 300 is 44), integers are clipped as if their bits were a float, `oneHot(…, "float32")` holds integer bits.
# All of it without an error; plain JavaScript shows what one would expect.
#
# Output seen: cpu cast 1 1 0 | cpu clip -2 1 5 | cpu oneHot 0 1 | wasm cast 0 44 0 | wasm clip -1073741824 1 9 | wasm oneHot 0 1.401298464324817e-45
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
    const results = {
      cast: tf.cast(tf.tensor1d([0.5, 300, 0]), "bool"),
      clip: tf.clipByValue(tf.tensor1d([-5, 1, 9], "int32"), -2, 5),
      oneHot: tf.oneHot(tf.tensor1d([1], "int32"), 2, 1, 0, "float32"),
    };
    for (const [name, result] of Object.entries(results)) {
      seen.push(`${backend} ${name} ${Array.from(await result.data(), (value) => Number(value)).join(" ")}`);
    }
  }
  console.log(seen.join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "cpu cast 1 1 0 | cpu clip -2 1 5 | cpu oneHot 0 1 | wasm cast 0 44 0 | wasm clip -1073741824 1 9 | wasm oneHot 0 1.401298464324817e-45" ] || { echo "changed" >&2; exit 1; }
