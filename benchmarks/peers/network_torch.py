#!/usr/bin/env python3
"""Times one network of a PyTorch reference in a process of its own: reads one line of JSON on standard input,

  {"model", "mode": "train" | "infer", "precision": "float32" | "bfloat16", "layout": "nchw" | "channels_last", "width", "batch", "steps"}

and answers {"imagesPerSecond", "peakRssMiB"}. bfloat16 is autocast. A training step holds one warm power iteration of every CSC layer in
float32, loss, gradients and update, with the loss read back; the median step counts. Of inference predictions are read back.

usage: network_torch.py --reference DIR [--threads 2] [--device cpu]
"""
import json
import resource
import sys
import time

import torch
import torch.nn.functional as F

from torch_peer import FORMATS, arguments
import sdnet_torch  # noqa: I001 - torch_peer puts it on the path.

question = json.loads(sys.stdin.readline())
model, mode, batch = question["model"], question["mode"], question["batch"]
KINDS = {"resnet18": ("resnet", 18), "sdnet18": ("sdnet", 18), "sdnet18-all": ("sdnet_all", 18)}
layout = FORMATS[question["layout"]]
device = arguments.device
network = sdnet_torch.Net(*KINDS[model], width=question["width"]).to(device, memory_format=layout)
images = torch.randn(batch, 3, 32, 32).to(device).contiguous(memory_format=layout)
labels = torch.arange(batch, device=device) % 10
optimizer = torch.optim.SGD(network.parameters(), 0.01, 0.9, weight_decay=5e-4, nesterov=True)
half = torch.autocast(device, torch.bfloat16, enabled=question["precision"] == "bfloat16")

shapes = {}
hooks = [
    layer.register_forward_hook(lambda layer, _, codes: shapes.__setitem__(layer, tuple(codes.shape[-2:])))
    for layer in network.csc_layers()
]
with torch.no_grad():
    network(images[:2])
for hook in hooks:
    hook.remove()


def train():
    network.train()
    for layer in network.csc_layers():
        # One warm power iteration in float32, as ours.
        vector = layer.v if layer.v is not None else torch.randn(1, layer.weight.size(0), *shapes[layer], device=device)
        layer.step_size.fill_(0.9 / layer.lipschitz(vector, iters=1))
    with half:
        loss = F.cross_entropy(network(images).float(), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    loss.item()


def infer():
    network.eval()
    with torch.no_grad(), half:
        network(images).argmax(1).tolist()


step = train if mode == "train" else infer
times = []
for _ in range(question["steps"] + 2):
    start = time.perf_counter()
    step()
    times.append(time.perf_counter() - start)
timed = sorted(times[2:])
middle = len(timed) // 2
median = timed[middle] if len(timed) % 2 == 1 else (timed[middle - 1] + timed[middle]) / 2
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"imagesPerSecond": batch / median, "peakRssMiB": peak}))
