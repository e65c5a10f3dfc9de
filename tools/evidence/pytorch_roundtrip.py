"""PyTorch's side of pytorch-roundtrip.mjs: `python pytorch_roundtrip.py STEP NAME WIDTH FOLDER REFERENCE`.

`load` reads ours.safetensors into the reference network, saves it again in four layouts, and prints the logits of
images.safetensors. `make` saves a network of its own as made.pth, and made.safetensors to compare, and prints its logits.
`compare` counts the tensors of back.safetensors that differ from made.safetensors by a bit. Prints JSON; exits with 3
where a module is missing.
"""

import json
import pathlib
import sys
from collections import OrderedDict

step, name, width, folder, reference = sys.argv[1:]
sys.path.insert(0, reference)
try:
    import torch
    from safetensors.torch import load_file, save_file
    from sdnet_torch import DictConv, Net
    from torch import nn
except ImportError as error:
    sys.stderr.write(f"{error}.")
    sys.exit(3)

folder = pathlib.Path(folder)


class CompactStage(nn.Module):
    """Two 3x3 convolutions, the first one pooled before its norm."""

    def __init__(self, channels, filters):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(channels, filters, 3, padding=1, bias=False), nn.BatchNorm2d(filters)
        self.conv2, self.bn2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False), nn.BatchNorm2d(filters)

    def forward(self, x):
        x = self.bn1(nn.functional.max_pool2d(self.conv1(x), 2)).relu()
        return self.bn2(self.conv2(x)).relu()


class Compact(nn.Module):
    """The twin of sdnet8 and convnet8, written from their description."""

    def __init__(self, codes, width):
        super().__init__()
        stem = DictConv(3, 64, 3, 1, 1) if codes else nn.Conv2d(3, 64, 3, padding=1, bias=False)
        self.layer0 = nn.Sequential(stem, nn.BatchNorm2d(64), *([] if codes else [nn.ReLU()]))
        self.layer1 = CompactStage(64, width)
        self.layer2 = CompactStage(width, 4 * width)
        self.layer3 = CompactStage(4 * width, 4 * width)
        self.linear = nn.Linear(4 * width, 10)

    def csc_layers(self):
        return [layer.dn for layer in self.modules() if isinstance(layer, DictConv)]

    def forward(self, x):
        return self.linear(self.layer3(self.layer2(self.layer1(self.layer0(x)))).mean((2, 3)))


def network():
    if name in ("sdnet8", "convnet8"):
        return Compact(name == "sdnet8", int(width))
    base, _, variant = name.partition("-")
    kind = base.rstrip("0123456789")
    depth = int(base[len(kind) :])
    return Net(f"{kind}_{variant}" if variant else kind, depth, 10, "cifar", width=int(width))


def logits(net):
    """Evaluates a copy: the forward pass of the reference projects the atoms of its kernel in place."""
    twin = network()
    twin.load_state_dict(net.state_dict())
    with torch.no_grad():
        return twin.eval()(load_file(folder / "images.safetensors")["images"]).flatten().tolist()


def bits(tensor):
    return tensor.contiguous().flatten().view(torch.uint8) if tensor.dim() else tensor.reshape(1).view(torch.uint8)


def load():
    net = network()
    net.load_state_dict(load_file(folder / "ours.safetensors"))
    state = net.state_dict()
    save_file(state, folder / "theirs.safetensors", {"format": "pt"})
    torch.save(state, folder / "zip.pth")
    torch.save(state, folder / "legacy.pth", _use_new_zipfile_serialization=False)
    parallel = OrderedDict((f"module.{key}", tensor) for key, tensor in state.items())
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    torch.save({"epoch": 1, "state_dict": parallel, "optimizer": optimizer.state_dict()}, folder / "parallel.pth.tar")
    return {"logits": logits(net)}


def make():
    torch.manual_seed(1)
    net = network()
    with torch.no_grad():
        for module in net.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.running_mean.normal_(0, 0.1)
                module.running_var.uniform_(0.5, 1.5)
                module.num_batches_tracked.fill_(7)
        size = (32, 32)
        for layer in net.csc_layers():
            layer.project()
            size = tuple(length // layer.stride for length in size)
            layer.update_step(size)
    torch.save(net.state_dict(), folder / "made.pth")
    save_file(net.state_dict(), folder / "made.safetensors")
    return {"logits": logits(net)}


def compare():
    made, back = load_file(folder / "made.safetensors"), load_file(folder / "back.safetensors")
    keys = made.keys() | back.keys()
    different = [
        key
        for key in keys
        if key not in made
        or key not in back
        or made[key].dtype != back[key].dtype
        or made[key].shape != back[key].shape
        or not torch.equal(bits(made[key]), bits(back[key]))
    ]
    return {"different": len(different), "total": len(keys)}


json.dump({"load": load, "make": make, "compare": compare}[step](), sys.stdout)
