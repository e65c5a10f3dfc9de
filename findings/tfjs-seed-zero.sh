#!/usr/bin/env bash
# TensorFlow.js 4.22.0: seed 0 is no seed for normal and uniform draws and for initialisers.
#
# `tf.randomNormal([4], 0, 1, "float32", 0)` twice gives different numbers; with seed 1 it gives the same. The code asks whether the seed is truthy,
# so the seed that people choose first is the one that makes a run not repeatable. One would expect four times "same".
#
# Output seen: seed 0: different different | seed 1: same same
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
  const twice = (draw) => (draw().arraySync().join() === draw().arraySync().join() ? "same" : "different");
  const seen = [0, 1].map((seed) => [
    twice(() => tf.randomNormal([4], 0, 1, "float32", seed)),
    twice(() => tf.initializers.heNormal({ seed }).apply([2, 2])),
  ]);
  console.log(seen.map((each, seed) => `seed ${seed}: ${each.join(" ")}`).join(" | "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "seed 0: different different | seed 1: same same" ] || { echo "changed" >&2; exit 1; }
