#!/usr/bin/env bash
# Measures a graphics card: images a second of three networks, forward and in training, on WebGPU, on CUDA where TensorFlow's library for it
# can be had, and in PyTorch on the same card; then recomputes the golden files on WebGPU and on CUDA. One JSON record, one line of what is missing.
#
#   bash tools/evidence/gpu-check.sh [--steps 10] [--batch 128] [--width 64] [--models resnet18,sdnet18,sdnet18-all]
#     [--goldens DIR] [--reference DIR] [--python python3] [--out gpu-check.json]
#
# Needs a built checkout (`npm ci`, `node tools/setup.mjs`) and the card's Vulkan driver. With an NVIDIA card it links TensorFlow's library for CUDA
# (`sdnet engine install --gpu`), which stays. --goldens and --reference are the folders of golden files and of the PyTorch networks. Without a card it
# runs on a program in its place, and says so: take --steps 1 --batch 4 --width 8.
set -euo pipefail
exec node "$(dirname "$0")/gpu-check.mjs" "$@"
