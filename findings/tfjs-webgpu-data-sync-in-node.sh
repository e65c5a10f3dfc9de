#!/usr/bin/env bash
# @tensorflow/tfjs-backend-webgpu 4.22.0 on webgpu 0.6.2 (Dawn for Node): `dataSync` throws where there is no canvas.
#
# The backend computes in Node with any Vulkan driver, forwards and backwards, and `await tensor.data()` reads the result. The synchronous
# `tensor.dataSync()`, which TensorFlow.js has for every backend, draws the buffer on an OffscreenCanvas to read it; Node has none. Code that
# reads a number inside `tf.tidy`, which cannot wait, does not run.
#
# Needs a Vulkan loader and driver (Debian: libvulkan1 with mesa-vulkan-drivers, or SwiftShader named by VK_ICD_FILENAMES); exits with 77 without.
#
# Output seen: data 2 4 | dataSync OffscreenCanvas is not defined
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-webgpu@4.22.0 webgpu@0.6.2
cat >program.mjs <<'JS'
import { createRequire } from "node:module";
import { create, globals } from "webgpu";

Object.assign(globalThis, globals);
const gpu = create([]);
if ((await gpu.requestAdapter()) === null) process.exit(77);
Object.defineProperty(globalThis, "navigator", { value: { gpu }, configurable: true });
const require = createRequire(import.meta.url);
const tf = require("@tensorflow/tfjs");
require("@tensorflow/tfjs-backend-webgpu");
await tf.setBackend("webgpu");
// Fewer than 1,000 numbers would be computed by plain JavaScript.
const doubled = () => tf.mul(tf.range(1, 5001), 2);
const start = (numbers) => Array.from(numbers.slice(0, 2)).join(" ");
const seen = [`data ${start(await doubled().data())}`];
try {
  seen.push(`dataSync ${start(doubled().dataSync())}`);
} catch (error) {
  seen.push(`dataSync ${error.message}`);
}
console.log(seen.join(" | "));
process.exit(0);
JS
status=0
seen=$(node program.mjs 2>/dev/null) || status=$?
[ "$status" != 77 ] || { echo "no Vulkan driver" >&2; exit 77; }
echo "$seen"
[ "$seen" = "data 2 4 | dataSync OffscreenCanvas is not defined" ] || { echo "changed" >&2; exit 1; }
