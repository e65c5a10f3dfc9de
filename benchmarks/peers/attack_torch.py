#!/usr/bin/env python3
"""Times forward and backward passes of a PyTorch reference, once for each line of JSON on standard input:

  {"model", "width", "batch", "method": "nchw" | "channels_last", "steps"}

and answers {"milliseconds"} for so many passes: cross-entropy of a batch in evaluation mode and its gradient with respect to the images
alone, weights without gradient.

usage: attack_torch.py --reference DIR [--threads 2]
"""
import json
import sys
import time

import torch

from torch_peer import FORMATS
from sdnet_torch import Net  # noqa: I001 - torch_peer puts it on the path.


def prepare(model, width, batch, method):
    layout = FORMATS[method]
    kind = model.rstrip("0123456789")
    net = Net(kind, int(model[len(kind) :]), 10, "cifar", width=width).eval().to(memory_format=layout)
    for parameter in net.parameters():
        parameter.requires_grad_(False)
    for layer in net.csc_layers():
        layer.project()
        layer.update_step((32, 32))
        layer.normalize = False
    images = torch.rand(batch, 3, 32, 32).contiguous(memory_format=layout)
    labels = torch.arange(batch) % 10

    def step():
        x = images.detach().requires_grad_(True)
        loss = torch.nn.functional.cross_entropy(net((x - 0.5) / 0.25), labels, reduction="sum")
        return torch.autograd.grad(loss, x)[0]

    step()
    return step


steps_by = {}
for line in sys.stdin:
    question = json.loads(line)
    count = question.pop("steps")
    key = json.dumps(question)
    if key not in steps_by:
        steps_by[key] = prepare(**question)
    start = time.perf_counter()
    for _ in range(count):
        steps_by[key]()
    print(json.dumps({"milliseconds": 1e3 * (time.perf_counter() - start)}), flush=True)
