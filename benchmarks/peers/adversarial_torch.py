#!/usr/bin/env python3
"""Times steps of adversarial training of a PyTorch reference, once for each line of JSON on standard input:

  {"model", "width", "batch", "method": "nchw" | "channels_last", "precision": "float32" | "bfloat16", "steps"}

and answers {"milliseconds"}: PGD with so many steps from a random start, in evaluation mode and with the gradient with respect to the images alone; then
one warm power iteration of every CSC layer, loss, gradients and update in training mode, with the loss read back.

usage: adversarial_torch.py --reference DIR [--threads 2]
"""
import json
import sys
import time

import torch
import torch.nn.functional as F

from torch_peer import FORMATS
from sdnet_torch import Net  # noqa: I001 - torch_peer puts it on the path.

EPSILON, STRIDE = 8 / 255, 2 / 255


def prepare(model, width, batch, method, precision, steps):
    layout = FORMATS[method]
    kind = model.rstrip("0123456789")
    net = Net(kind, int(model[len(kind) :]), 10, "cifar", width=width).to(memory_format=layout)
    optimizer = torch.optim.SGD(net.parameters(), 0.01, 0.9, weight_decay=5e-4, nesterov=True)
    half = torch.autocast("cpu", torch.bfloat16, enabled=precision == "bfloat16")
    pixels = torch.rand(batch, 3, 32, 32).contiguous(memory_format=layout)
    labels = torch.arange(batch) % 10
    shapes = {}
    hooks = [
        layer.register_forward_hook(lambda layer, _, codes: shapes.__setitem__(layer, tuple(codes.shape[-2:])))
        for layer in net.csc_layers()
    ]
    with torch.no_grad():
        net(pixels[:2])
    for hook in hooks:
        hook.remove()

    def loss_of(x):
        with half:
            return F.cross_entropy(net((x - 0.5) / 0.25).float(), labels)

    def step():
        # Weights are the same in all steps of the attack: their atoms are normalised once.
        net.eval()
        for layer in net.csc_layers():
            layer.project()
            layer.normalize = False
        for parameter in net.parameters():
            parameter.requires_grad_(False)
        low, high = (pixels - EPSILON).clamp(0, 1), (pixels + EPSILON).clamp(0, 1)
        x = torch.min(torch.max(pixels + EPSILON * (2 * torch.rand_like(pixels) - 1), low), high)
        for _ in range(steps):
            x = x.detach().requires_grad_(True)
            gradient = torch.autograd.grad(loss_of(x), x)[0]
            x = torch.min(torch.max(x.detach() + STRIDE * gradient.sign(), low), high)
        for parameter in net.parameters():
            parameter.requires_grad_(True)
        net.train()
        for layer in net.csc_layers():
            layer.normalize = True
            vector = layer.v if layer.v is not None else torch.randn(1, layer.weight.size(0), *shapes[layer])
            layer.step_size.fill_(0.9 / layer.lipschitz(vector, iters=1))
        loss = loss_of(x.detach())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss.item()

    step()
    return step


steps_by = {}
for line in sys.stdin:
    if line not in steps_by:
        steps_by[line] = prepare(**json.loads(line))
    start = time.perf_counter()
    steps_by[line]()
    print(json.dumps({"milliseconds": 1e3 * (time.perf_counter() - start)}), flush=True)
