"""PyTorch's side of compare-attacks.mjs, in float64: `python compare_attacks.py TASK NAME WIDTH FOLDER REFERENCE SETTING`.

Task `attack` reads weights.safetensors and images.safetensors and writes theirs.safetensors: FGSM, and PGD from the clean images in linf
and in l2, whose projection to the ball and to [0, 1] is the exact Euclidean one, by bisection. Task `explain-NORM-STEPS` reads
ours.safetensors, which holds for some images the gradients and the outputs of all units on the other side's path, goes its own path of so
many steps, and prints JSON: for each image and step, how many units are on here and off there or the reverse (`flips`), how far the input of
the farthest of them is from zero (`input`, in units of the root mean square of its layer's), the relative distance of the gradients, how many
of their signs differ, and how large the largest number of those is (`slope`, in units of the root mean square). Exits with 3 where a module
is missing.
"""

import json
import pathlib
import sys

task, name, width, folder, reference, setting = sys.argv[1:]
sys.path.insert(0, reference)
try:
    import sdnet_torch
    import torch
    from safetensors.torch import load_file, save_file
except ImportError as error:
    sys.stderr.write(f"{error}.")
    sys.exit(3)

torch.set_num_threads(2)
setting = json.loads(setting)
folder = pathlib.Path(folder)
stored = load_file(folder / "images.safetensors")
images, labels = stored["images"].double(), stored["labels"].long()

# What every unit is given is noted, in the order of the layers: a thresholding of codes, or a ReLU that is not part of one.
inputs = []
shrink, relu = sdnet_torch.shrink, torch.nn.functional.relu


def noting_shrink(u, threshold, mu, nonneg):
    inputs.append((u - threshold).detach())
    torch.nn.functional.relu = relu
    codes = shrink(u, threshold, mu, nonneg)
    torch.nn.functional.relu = noting_relu
    return codes


def noting_relu(x, inplace=False):
    inputs.append(x.detach())
    return relu(x)


sdnet_torch.shrink = noting_shrink
torch.nn.functional.relu = noting_relu


def network():
    kind = name.rstrip("0123456789")
    net = sdnet_torch.Net(kind, int(name[len(kind) :]), 10, "cifar", width=int(width))
    net.load_state_dict(load_file(folder / "weights.safetensors"))
    for layer in net.csc_layers():
        layer.normalize = False  # The atoms have unit norm already; projecting again would move their last bits.
    return net.eval().double()


net = network()


def gradient(x, y):
    inputs.clear()
    x = x.detach().requires_grad_(True)
    logits = net((x - setting["mean"]) / setting["std"])
    return torch.autograd.grad(torch.nn.functional.cross_entropy(logits, y, reduction="sum"), x)[0]


def size(change):
    return change.flatten(1).norm(dim=1).view(-1, 1, 1, 1)


def project_l2(z, x, epsilon):
    change = z - x
    low, high = torch.zeros_like(size(change)), torch.ones_like(size(change))
    at = lambda t: (x + t * change).clamp(0, 1)
    inside = size(at(high) - x) <= epsilon
    for _ in range(60):
        middle = (low + high) / 2
        fits = size(at(middle) - x) <= epsilon
        low, high = torch.where(fits, middle, low), torch.where(fits, high, middle)
    return at(torch.where(inside, torch.ones_like(low), low))


def step_linf(at, x, g):
    z = at + setting["linfStep"] * g.sign()
    return torch.minimum(torch.maximum(z, x - setting["linf"]), x + setting["linf"]).clamp(0, 1)


def step_l2(at, x, g):
    return project_l2(at + setting["l2Step"] * g / size(g), x, setting["l2"])


STEPS = {"linf": step_linf, "l2": step_l2}


def pgd(norm, x, y, steps, visit=lambda step, g: None):
    at = x
    for step in range(steps):
        g = gradient(at, y)
        visit(step, g)
        at = STEPS[norm](at, x, g)
    return at


def attack():
    first = gradient(images, labels)
    results = {"fgsm": (images + setting["linf"] * first.sign()).clamp(0, 1)}
    for norm in STEPS:
        results[norm] = pgd(norm, images, labels, setting["steps"])
    save_file({key: value.float().contiguous() for key, value in results.items()}, folder / "theirs.safetensors", {"format": "pt"})


def root_mean_square(values):
    return values.pow(2).mean().sqrt()


def compare(step, image, g, ours):
    """What differs for one image between this path's present step and the other's."""
    flips, farthest = 0, 0.0
    for layer, values in enumerate(inputs):
        flipped = (values[image] > 0) != (ours[f"{step}.{layer}"][image] > 0)
        if flipped.any():
            flips += int(flipped.sum())
            farthest = max(farthest, float(values[image][flipped].abs().max() / root_mean_square(values[image])))
    other = ours[f"{step}.gradient"][image].double()
    differs = g[image].sign() != other.sign()
    return {
        "flips": flips,
        "input": farthest,
        "gradientError": float((other - g[image]).norm() / g[image].norm()),
        "signs": int(differs.sum()),
        "slope": float(g[image][differs].abs().max() / root_mean_square(g[image])) if differs.any() else 0.0,
    }


def explain(norm, steps):
    ours = load_file(folder / "ours.safetensors")
    chosen = ours["images"].long()
    found = [[] for _ in chosen]

    def visit(step, g):
        for image, row in enumerate(found):
            row.append(compare(step, image, g, ours))

    pgd(norm, images[chosen], labels[chosen], steps, visit)
    if norm == "l2":  # No sign is taken.
        for row in found:
            for entry in row:
                entry["signs"] = 0
    print(json.dumps(found))


if task == "attack":
    attack()
else:
    _, norm, steps = task.split("-")
    explain(norm, int(steps))
