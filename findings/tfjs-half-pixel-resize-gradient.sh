#!/usr/bin/env bash
# TensorFlow.js 4.22.0: the gradient of `resizeBilinear` ignores `halfPixelCenters`.
#
# Two pixels enlarged to four with half-pixel centres are 1, 3/4 1/4, 1/4 3/4, 1 times them, so the gradient of the sum is 2 2. It comes out as
# that of the other grid, 1.5 2.5, on every backend. PyTorch's `interpolate` works with half-pixel centres.
#
# Output seen: gradient 1.5 difference 2.0
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
  const x = tf.tensor4d([1, 2, 1, 2], [1, 2, 2, 1]);
  const enlarged = (y) => tf.sum(tf.image.resizeBilinear(y, [2, 4], false, true));
  const gradient = Array.from(tf.grad(enlarged)(x).dataSync());
  const moved = (by) => enlarged(tf.tensor4d([1 + by, 2, 1, 2], [1, 2, 2, 1])).dataSync()[0];
  console.log(`gradient ${gradient[0]} difference ${((moved(0.5) - moved(-0.5)) / 1).toFixed(1)}`);
})();
JS
seen=$(node program.cjs 2>/dev/null)
echo "$seen"
[ "$seen" = "gradient 1.5 difference 2.0" ] || { echo "changed" >&2; exit 1; }
