"""Files with several networks, with tensors beside the weights, or with none."""

from collections import OrderedDict

import torch
import torchvision
from networks import KL, RS, SD, PreActBlock, ResNet, prefixed, zeros
from safetensors.torch import save_file
from torch import nn
from written import FOLDER, note, save, source


def choices():
    save("choices/zeros-and-average.pth", {"state_dict": zeros(SD), "state_dict_ema": SD}, "sd", entry="state_dict_ema", others=["state_dict"])
    save("choices/zeros-asked.pth", {"state_dict": zeros(SD), "state_dict_ema": SD}, "sd", choose="state_dict_ema", entry="state_dict_ema")
    save("choices/two.pth", {"state_dict": SD, "state_dict_ema": RS}, "sd", entry="state_dict", others=["state_dict_ema"])
    save("choices/two-asked.pth", {"state_dict": SD, "state_dict_ema": RS}, "rs", choose="state_dict_ema", entry="state_dict_ema", others=["state_dict"])
    save("choices/best-and-last.pth", {"best": SD, "last": RS}, refused="2 networks, best, last")
    save("choices/wrong.pth", {"best": SD, "last": RS}, choose="first", refused="no network under first, but under best, last")
    save("choices/same.pth", {"best": SD, "last": SD}, "sd", entry="best")
    save("choices/same-tensors.pth", {"model": dict(SD), "copy": prefixed(SD, "module.")}, "sd", entry="model", others=[])
    pair = {**prefixed(KL, "student."), **prefixed(RS, "teacher.")}
    save("choices/pair.pth", {"state_dict": {name: tensor.clone() for name, tensor in pair.items()}}, refused="2 networks, state_dict.student, state_dict.teacher")
    save("choices/pair-asked.pth", {"state_dict": {name: tensor.clone() for name, tensor in pair.items()}}, "rs", choose="teacher", prefix="teacher.")
    save("choices/pair-asked-whole.pth", {"state_dict": {name: tensor.clone() for name, tensor in pair.items()}}, "kl", choose="state_dict.student", prefix="student.")
    save("choices/pair-bare.pth", {name: tensor.clone() for name, tensor in pair.items()}, "kl", choose="student.", prefix="student.")
    lists = {"models": [SD, RS]}
    save("choices/list.pth", lists, refused="2 networks, models.0, models.1")
    save("choices/list-asked.pth", lists, "rs", choose="models.1", entry="models.1")
    extra = {"n_averaged": torch.tensor(3), "criterion.weight": torch.ones(10), "metric.confusion": torch.ones(10, 10), "normalize.mean": torch.ones(3)}
    save("choices/beside.pth", {"net": {**SD, **extra}}, "sd", entry="net", left=list(extra))
    save("choices/beside-prefixed.pth", {**prefixed(KL, "module."), **extra, "note": "text", "_extra": None}, "kl", prefix="module.", left=[*extra, "note", "_extra"])
    save("choices/nothing.pth", {"epoch": 1, "net": nn.Linear(2, 2).state_dict(), "other": 3}, refused='keys "epoch", "net", "other", with 2 tensors under net: "weight", "bias"')
    save("choices/preact.pth", ResNet(block=PreActBlock).state_dict(), refused="a pre-activation ResNet")
    cifar = torchvision.models.resnet18(num_classes=10)
    cifar.conv1 = nn.Conv2d(3, 64, 3, 1, 1, bias=False)
    cifar.maxpool = nn.Identity()
    save("choices/cifar-fc.pth", cifar.state_dict(), refused="the tensors do not say whether it pools behind that. If it has stride 1")
    official = {}
    for name, tensor in cifar.state_dict().items():
        for old, new in (("conv1.", "layer0.0."), ("bn1.", "layer0.1.")):
            name = new + name[len(old):] if name.startswith(old) else name
        official[name.replace("downsample", "shortcut").replace("fc.", "linear.")] = tensor
    source("cifar", official)
    save("choices/cifar-fc-as-advised.pth", official, "cifar", entry=None)
    no_counts = OrderedDict((name, tensor) for name, tensor in RS.items() if not name.endswith("num_batches_tracked"))
    source("rs-uncounted", {n: torch.zeros_like(t) if n.endswith("num_batches_tracked") else t for n, t in RS.items()})
    save("choices/no-counts.pth", no_counts, "rs-uncounted", entry=None)
    save_file(no_counts, FOLDER / "choices/no-counts.safetensors")
    note(FOLDER / "choices/no-counts.safetensors", "rs-uncounted", entry=None)
    for of, state in (("sd", SD), ("rs", RS), ("kl", KL)):
        for prefix in ("", "module.", "model.net."):
            path = FOLDER / f"choices/{of}-{len(prefix)}.safetensors"
            save_file({**prefixed(state, prefix), "criterion.weight": torch.ones(3)}, path)
            note(path, of, entry=None, prefix=prefix, left=["criterion.weight"])
    negative = OrderedDict((name, torch._neg_view(-tensor) if tensor.is_floating_point() else tensor) for name, tensor in SD.items())
    save("choices/negative.pth", negative, "sd", entry=None)
    imaginary = {**SD, "linear.bias": torch.complex(torch.zeros(10), -SD["linear.bias"]).conj().imag}
    save("choices/imaginary.pth", imaginary, "sd", entry=None)
    conjugate = {**SD, "linear.bias": torch.complex(SD["linear.bias"], torch.ones(10)).conj()}
    save("choices/conjugate.pth", conjugate, refused="linear.bias is an object of a tensor with metadata")
