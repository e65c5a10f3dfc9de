"""PyTorch's side of compare-attacks.mjs: `python compare_attacks.py NAME WIDTH FOLDER REFERENCE SETTING`.

Reads weights.safetensors and images.safetensors and writes theirs.safetensors: the gradient of the cross-entropy, FGSM, and PGD from the
clean images in linf and in l2 (float32 and float64), whose projection to the ball and to [0, 1] is the exact Euclidean one, by
bisection. Exits with 3 where a module is missing.
"""

import json
import pathlib
import sys

name, width, folder, reference, setting = sys.argv[1:]
sys.path.insert(0, reference)
try:
    import torch
    from safetensors.torch import load_file, save_file
    from sdnet_torch import Net
except ImportError as error:
    sys.stderr.write(f"{error}.")
    sys.exit(3)

torch.set_num_threads(2)
setting = json.loads(setting)
folder = pathlib.Path(folder)
weights = load_file(folder / "weights.safetensors")
stored = load_file(folder / "images.safetensors")
labels = stored["labels"].long()
kind = name.rstrip("0123456789")


def network(dtype):
    net = Net(kind, int(name[len(kind) :]), 10, "cifar", width=int(width))
    net.load_state_dict(weights)
    for layer in net.csc_layers():
        layer.normalize = False  # The atoms have unit norm already; projecting again would move their last bits.
    return net.eval().to(dtype)


def losses(net, x):
    logits = net((x - setting["mean"]) / setting["std"])
    return torch.nn.functional.cross_entropy(logits, labels, reduction="none")


def gradient(net, x):
    x = x.detach().requires_grad_(True)
    return torch.autograd.grad(losses(net, x).sum(), x)[0]


def size(change):
    return change.flatten(1).norm(dim=1).view(-1, 1, 1, 1)


def project_l2(z, x, epsilon):
    change = (z - x).double()
    low, high = torch.zeros_like(size(change)), torch.ones_like(size(change))
    at = lambda t: (x.double() + t * change).clamp(0, 1)
    inside = size(at(high) - x.double()) <= epsilon
    for _ in range(60):
        middle = (low + high) / 2
        fits = size(at(middle) - x.double()) <= epsilon
        low, high = torch.where(fits, middle, low), torch.where(fits, high, middle)
    return at(torch.where(inside, torch.ones_like(low), low)).to(z.dtype)


def pgd_linf(net, x):
    at = x
    for _ in range(setting["steps"]):
        z = at + setting["linfStep"] * gradient(net, at).sign()
        at = torch.minimum(torch.maximum(z, x - setting["linf"]), x + setting["linf"]).clamp(0, 1)
    return at


def pgd_l2(net, x):
    at = x
    for _ in range(setting["steps"]):
        g = gradient(net, at)
        at = project_l2(at + setting["l2Step"] * g / size(g), x, setting["l2"])
    return at


net = network(torch.float32)
images = stored["images"]
first = gradient(net, images)
twin = network(torch.float64)
results = {
    "gradient": first,
    "fgsm": (images + setting["linf"] * first.sign()).clamp(0, 1),
    "linf": pgd_linf(net, images),
    "linf64": pgd_linf(twin, images.double()).float(),
    "l2": pgd_l2(net, images),
    "l264": pgd_l2(twin, images.double()).float(),
}
save_file({key: value.detach().contiguous() for key, value in results.items()}, folder / "theirs.safetensors", {"format": "pt"})
