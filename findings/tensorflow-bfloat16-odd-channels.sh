#!/usr/bin/env bash
# tensorflow-cpu 2.21.0 (oneDNN 3.7.3), AMD EPYC of family 26 ("Zen 5", with AVX512_BF16): convolutions in bfloat16 are wrong where the number
# of channels that they sum over is odd, as the three of an image are.
#
# Behaviour: Conv2D in bfloat16 is as far from float32 as its results are large for 1, 3, 5 or 9 channels; its input gradient for a single
# one. The same call gives other numbers the next time, now and then NaN. Even numbers of channels are right, as are the other gradients,
# products of matrices, and float32. On another EPYC with AVX512_BF16 networks that begin with such a convolution were right.
# Expected: the rounding of bfloat16, some thousandths of the largest result, whatever the number of channels and the processor.
# Output seen (relative to the largest result: "rounding" below 1 %, else "wrong"):
#   Conv2D, channels: 1 wrong | 2 rounding | 3 wrong | 4 rounding | 5 wrong | 8 rounding | 9 wrong
#   Conv2DBackpropInput, channels: 1 wrong | 2 rounding | 3 rounding
#   MatMul, columns: 1 rounding | 3 rounding
#
# A way around: a channel of zeros behind the last, in the image and in the kernel.
# Exits with 1 as soon as that changes, or on another processor.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet "tensorflow-cpu==2.21.0" 2>/dev/null

cat >channels.py <<'PY'
import numpy as np
import tensorflow as tf

generator = np.random.default_rng(1)


def normal(*shape):
    return tf.constant(generator.standard_normal(shape), tf.float32)


def verdict(operation, *inputs):
    """The worst of three calls in bfloat16, beside one in float32."""
    exact = operation(*inputs).numpy()
    halves = [tf.cast(each, tf.bfloat16) for each in inputs]
    distances = [
        np.abs(tf.cast(operation(*halves), tf.float32).numpy() - exact).max() / np.abs(exact).max() for _ in range(3)
    ]
    # A comparison with NaN is false.
    return "rounding" if all(distance < 0.01 for distance in distances) else "wrong"


def convolution(images, kernel):
    return tf.nn.conv2d(images, kernel, 1, "SAME")


def input_gradient(kernel, gradient):
    return tf.raw_ops.Conv2DBackpropInput(
        input_sizes=[8, 8, 8, 64], filter=kernel, out_backprop=gradient, strides=[1, 1, 1, 1], padding="SAME"
    )


def line(name, counts, one):
    print(f"{name}: " + " | ".join(f"{count} {one(count)}" for count in counts))


line(
    "Conv2D, channels",
    [1, 2, 3, 4, 5, 8, 9],
    lambda count: verdict(convolution, normal(2, 32, 32, count), normal(3, 3, count, 64)),
)
line(
    "Conv2DBackpropInput, channels",
    [1, 2, 3],
    lambda count: verdict(input_gradient, normal(1, 1, 64, count), normal(8, 8, 8, count)),
)
line("MatMul, columns", [1, 3], lambda count: verdict(tf.matmul, normal(64, count), normal(count, 64)))
PY
venv/bin/python channels.py 2>/dev/null | tee seen
diff seen - <<'SEEN'
Conv2D, channels: 1 wrong | 2 rounding | 3 wrong | 4 rounding | 5 wrong | 8 rounding | 9 wrong
Conv2DBackpropInput, channels: 1 wrong | 2 rounding | 3 rounding
MatMul, columns: 1 rounding | 3 rounding
SEEN
