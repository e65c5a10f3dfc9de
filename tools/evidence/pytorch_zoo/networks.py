"""Networks that the checkpoints hold: an SDNet and a ResNet under official names, and the ResNet under those of the code for CIFAR."""

import sys
from collections import OrderedDict

import torch
from safetensors.torch import load_file
from torch import nn
from written import NETWORKS, source


def of_program(cls):
    """Gives a class to the script that was started: what people pickle has classes of `__main__`."""
    cls.__module__ = "__main__"
    setattr(sys.modules["__main__"], cls.__name__, cls)
    return cls


@of_program
class Block(nn.Module):
    """A block of the code for CIFAR that most copies descend from."""

    def __init__(self, channels, filters, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, filters, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(filters)
        self.shortcut = nn.Sequential()
        if stride != 1 or channels != filters:
            self.shortcut = nn.Sequential(nn.Conv2d(channels, filters, 1, stride, bias=False), nn.BatchNorm2d(filters))

    def forward(self, x):
        out = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(out + self.shortcut(x))


@of_program
class PreActBlock(Block):
    """Norms before convolutions: other shapes under the same names."""

    def __init__(self, channels, filters, stride):
        super().__init__(channels, filters, stride)
        self.bn1 = nn.BatchNorm2d(channels)
        if len(self.shortcut) > 0:
            self.shortcut = self.shortcut[:1]


@of_program
class ResNet(nn.Module):
    def __init__(self, width=16, stem=64, classes=10, block=Block):
        super().__init__()
        self.conv1 = nn.Conv2d(3, stem, 3, 1, 1, bias=False)
        if block is Block:
            self.bn1 = nn.BatchNorm2d(stem)
        channels = stem
        for stage in range(4):
            filters = width * 2**stage
            pair = [block(channels, filters, 1 if stage == 0 else 2), block(filters, filters, 1)]
            setattr(self, f"layer{stage + 1}", nn.Sequential(*pair))
            channels = filters
        self.linear = nn.Linear(channels, classes)

    def forward(self, x):
        x = torch.relu(self.bn1(self.conv1(x)))
        for stage in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = stage(x)
        return self.linear(x.mean((2, 3)))


def copied_names(state):
    """`kl`: the official names of a ResNet under those of the code for CIFAR."""
    new = lambda name: name.replace("layer0.0.", "conv1.").replace("layer0.1.", "bn1.")
    return OrderedDict((new(name), tensor) for name, tensor in state.items())


def network(name):
    state = load_file(NETWORKS / name / "best.safetensors")
    return OrderedDict((name, tensor.float() if tensor.is_floating_point() else tensor) for name, tensor in state.items())


SD, RS = network("sdnet18"), network("resnet18")
KL = copied_names(RS)
for of, state in (("sd", SD), ("rs", RS), ("kl", KL)):
    source(of, state)


def resnet():
    net = ResNet()
    net.load_state_dict(KL)
    return net.eval()


def prefixed(state, prefix):
    return OrderedDict((prefix + name, tensor) for name, tensor in state.items())


def zeros(state):
    return OrderedDict((name, torch.zeros_like(tensor)) for name, tensor in state.items())


def loop(net, steps=0):
    """An optimiser and a scheduler with something in them."""
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, nesterov=True)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [30, 60, 60])
    return optimizer, scheduler
