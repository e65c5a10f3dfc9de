#!/usr/bin/env bash
# TensorFlow.js 4.22.0: the gradient of `cumsum` along the first axis of a square matrix is transposed.
#
# The first row of [2, 2] is counted twice in the sum of all running sums, so the gradient is 2 2 1 1. It comes out as 2 1 2 1, without an error;
# where the matrix is not square there is an error about its shape.
#
# Output seen: 2 1 2 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs@4.22.0
cat >program.cjs <<'JS'
const tf = require("@tensorflow/tfjs");

(async () => {
  await tf.setBackend("cpu");
  const gradient = tf.grad((x) => tf.sum(tf.cumsum(x, 0)))(tf.ones([2, 2]));
  console.log(Array.from(gradient.dataSync()).join(" "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "2 1 2 1" ] || { echo "changed" >&2; exit 1; }
