#!/usr/bin/env python3
"""Times the CSC layer of a PyTorch reference, one burst for each line of JSON on standard input:

  {"channels", "atoms", "iterations", "mode", "batch", "image", "method": "nchw" | "channels_last", "burst": ms}

and answers {"milliseconds": [one for each step], "peakRssMiB"}. The layer is `Csc` of DIR/sdnet_torch.py: 3x3, stride 1,
padding 1, lambda 0.1, atoms of unit norm, step size 0.9 / L. As on the other side, projection and power iteration are not
timed, a signal of three channels gets no gradient, and no final residual is computed.

usage: csc_layer_torch.py --reference DIR [--threads 2]
"""
import json
import resource
import sys
import time

import torch

from torch_peer import FORMATS
from sdnet_torch import Csc  # noqa: I001 - torch_peer puts it on the path.
WARM_UP_STEPS = 2


def make_step(layer, method):
    channels, atoms, image, batch = (layer[key] for key in ("channels", "atoms", "image", "batch"))
    layout = FORMATS[method]
    csc = Csc(channels, atoms, steps=layer["iterations"], lam=0.1).to(memory_format=layout)
    csc.project()
    csc.update_step((image, image))
    csc.normalize = False
    signal = torch.randn(batch, channels, image, image).contiguous(memory_format=layout)
    upstream = torch.randn(batch, atoms, image, image).contiguous(memory_format=layout)
    csc.train()  # In evaluation the reference also computes the final residual.
    if layer["mode"] == "infer":
        return torch.no_grad()(lambda: csc(signal))
    signal.requires_grad_(channels != 3)

    def step():
        csc.weight.grad = signal.grad = None
        csc(signal).backward(upstream)

    return step


def time_burst(step, burst):
    milliseconds, begin = [], time.perf_counter()
    while not milliseconds or 1e3 * (time.perf_counter() - begin) < burst:
        start = time.perf_counter()
        step()
        milliseconds.append(1e3 * (time.perf_counter() - start))
    return milliseconds


size, steps = None, {}
for line in sys.stdin:
    question = json.loads(line)
    method, burst = question.pop("method"), question.pop("burst")
    if question != size:
        size, steps = question, {}
    if method not in steps:
        steps[method] = make_step(question, method)
        for _ in range(WARM_UP_STEPS):
            steps[method]()
    milliseconds = time_burst(steps[method], burst)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"milliseconds": milliseconds, "peakRssMiB": peak}), flush=True)
