#!/usr/bin/env bash
# TensorFlow.js 4.22.0: `losses.softmaxCrossEntropy` gives a wrong gradient of the labels.
#
# The loss is minus the sum of labels times log-probabilities, so its gradient in the labels is minus the log-probabilities: 0.693 0.693 for two equal
# logits. It comes out as labels minus probabilities. Soft labels that are themselves computed (distillation, mutual learning) train wrong.
#
# Output seen: 0.5 -0.5
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
  const labels = tf.tensor2d([[1, 0]]);
  const gradient = tf.grad((y) => tf.losses.softmaxCrossEntropy(y, tf.zeros([1, 2])))(labels);
  console.log(Array.from(gradient.dataSync()).join(" "));
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "0.5 -0.5" ] || { echo "changed" >&2; exit 1; }
