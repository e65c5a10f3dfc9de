"""PyTorch's side of pytorch-zoo.mjs: `python pytorch_zoo.py FOLDER NETWORKS [GROUP ...]`.

Writes checkpoints as PyTorch, torchvision, timm and Lightning write them, of the two networks in NETWORKS and of torchvision's
ResNet-18 and -34, and manifest.json: for each file the network it was made from, or a part of the message that refuses it. Prints versions and how many of
images.safetensors, if it is in FOLDER, a PyTorch implementation of the ResNet gets right. Exits with 3 where a module is missing.
"""

import argparse
import collections
import datetime
import decimal
import enum
import functools
import io
import json
import pathlib
import pickle
import random
import struct
import subprocess
import sys
import tarfile
import uuid
import warnings
import zipfile
from collections import OrderedDict

try:
    import torch

    try:
        import torchvision
    except RuntimeError:
        # One that was built for CUDA declares its operators only beside a torch that was, and fails to import beside this one.
        operators = torch.library.Library("torchvision", "FRAGMENT")
        for operator in ("nms", "qnms"):
            operators.define(f"{operator}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    import lightning.pytorch as lightning
    import numpy
    import timm
    import timm.utils
    from lightning.fabric import Fabric
    import torchvision
    from safetensors.torch import load_file, save_file
    from torch import nn
except ImportError as error:
    sys.stderr.write(f"{error}.")
    sys.exit(3)

warnings.filterwarnings("ignore")
FOLDER, NETWORKS = map(pathlib.Path, sys.argv[1:3])
GROUPS = sys.argv[3:]
MANIFEST = []



def network(name):
    state = load_file(NETWORKS / name / "best.safetensors")
    return OrderedDict((name, tensor.float() if tensor.is_floating_point() else tensor) for name, tensor in state.items())


SD, RS = network("sdnet18"), network("resnet18")


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


class PreActBlock(Block):
    """Norms before convolutions: other shapes under the same names."""

    def __init__(self, channels, filters, stride):
        super().__init__(channels, filters, stride)
        self.bn1 = nn.BatchNorm2d(channels)
        if len(self.shortcut) > 0:
            self.shortcut = self.shortcut[:1]


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


KL = copied_names(RS)


def source(of, state):
    """Keeps the network that files are made from, under official names."""
    names = {"conv1.": "layer0.0.", "bn1.": "layer0.1.", "fc.": "linear."}
    official = {}
    for name, tensor in state.items():
        start = next((old for old in names if name.startswith(old)), "")
        new = names.get(start, "") + name[len(start) :]
        official[new.replace("downsample", "shortcut")] = tensor.contiguous()
    (FOLDER / "sources").mkdir(exist_ok=True)
    save_file(official, FOLDER / f"sources/{of}.safetensors")


source("sd", SD)
source("rs", RS)
source("kl", KL)


def resnet():
    net = ResNet()
    net.load_state_dict(KL)
    return net.eval()


def prefixed(state, prefix):
    return OrderedDict((prefix + name, tensor) for name, tensor in state.items())


def zeros(state):
    return OrderedDict((name, torch.zeros_like(tensor)) for name, tensor in state.items())


def group(function):
    """Runs a group of cases, unless other groups were asked for."""
    if not GROUPS or function.__name__ in GROUPS:
        function()
    return function


def note(file, of=None, **expected):
    """Says what a file must come to: the network `of`, or a message."""
    MANIFEST.append({"file": str(pathlib.Path(file).relative_to(FOLDER)), "of": of, **expected})


def save(name, value, of=None, options=None, **expected):
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(value, path, **(options or {}))
    note(path, of, **expected)


KEYS = """state_dict model_state_dict model net network weights params module model_state state ema model_ema state_dict_ema
best_model best_state backbone student classifier resnet encoder model.state_dict checkpoint.model ema.module app.net
models.0 callbacks.EMA.ema_state_dict""".split()
PREFIXES = """ module. module.module. _orig_mod. module._orig_mod. _orig_mod.module. model. net. network. backbone. encoder.
model.module. model._orig_mod. model.model. student. 0. 1. core. resnet. _model. _forward_module. classifier. encoder_q.
base_model.model. wrapped.inner.net. ema_model. _fsdp_wrapped_module. a.b.c.d.e. algorithm.network.0. Модель.""".split(" ")
PREFIXES = [prefix.strip() for line in PREFIXES for prefix in line.split("\n")]


@group
def keys_and_prefixes():
    networks = [("sd", SD), ("rs", RS), ("kl", KL)]
    for i, key in enumerate(KEYS):
        for j, prefix in enumerate(PREFIXES):
            of, state = networks[(i + j) % 3]
            value = prefixed(state, prefix)
            for part in reversed(key.split(".")):
                value = [value] if part == "0" else {part: value}
            value = {"epoch": 3, "lr": 0.1, **value} if isinstance(value, dict) else value
            save(f"keys/{i:02}-{j:02}.pth", value, of, entry=key, prefix=prefix)
    for j, prefix in enumerate(PREFIXES):
        of, state = networks[j % 3]
        save(f"keys/bare-{j:02}.pth", prefixed(state, prefix), of, entry=None, prefix=prefix)


class Phase(enum.Enum):
    TRAIN = "train"


class Settings:
    """A class of a program that is not there."""

    __slots__ = ("value", "__dict__")

    def __init__(self, value):
        self.value = value
        self.other = [value]


class Attributes(dict):
    """A dict with attributes, as many libraries have one."""

    __getattr__ = dict.__getitem__


class Immutable:
    def __new__(cls, *, name):
        return super().__new__(cls)

    def __getnewargs_ex__(self):
        return (), {"name": "x"}


def loop(net, steps=0):
    """An optimiser and a scheduler with something in them."""
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, nesterov=True)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [30, 60, 60])
    return optimizer, scheduler


OBJECTS = {
    "counter": collections.Counter({30: 1, 60: 2}),
    "namespace": argparse.Namespace(lr=0.1, data="imagenet", milestones=[1, 2], nested=argparse.Namespace(a=1)),
    "numpy-scalars": [numpy.float64(0.5), numpy.float32(0.25), numpy.int64(3), numpy.bool_(True)],
    "numpy-array": {"confusion": numpy.arange(100).reshape(10, 10), "text": numpy.array(["a", "b"])},
    "numpy-random": numpy.random.get_state(),
    "python-random": random.getstate(),
    "torch-random": torch.get_rng_state(),
    "size": torch.Size([1, 2, 3]),
    "dtype-device": [torch.float32, torch.device("cpu"), torch.bfloat16],
    "sets": {"set": {1, 2, "three"}, "frozen": frozenset([1, 2]), "empty": set(), "of frozen": {frozenset([1])}},
    "tuple-keys": {("a", 1): 2, (1, 2): [3], frozenset([1]): 4, None: 5, 1.5: 6, b"bytes": 7, torch.float32: 8},
    "defaultdict": collections.defaultdict(list, {"loss": [1.0, 2.0]}),
    "deque": collections.deque([1, 2, 3], maxlen=5),
    "path": pathlib.PurePosixPath("/data/imagenet"),
    "enum": Phase.TRAIN,
    "partial": functools.partial(torch.optim.SGD, lr=0.1),
    "function": torch.nn.functional.relu,
    "class": ResNet,
    "own-class": Settings(3),
    "dict-subclass": Attributes(lr=0.1, nested=Attributes(a=1)),
    "new-with-names": Immutable(name="x"),
    "dates": [datetime.datetime(2026, 1, 1), datetime.timedelta(3), datetime.timezone.utc],
    "numbers": [2**100, -(2**2000), 1 + 2j, decimal.Decimal("0.1"), float("nan"), 2**31, -1],
    "bytes": [b"", b"short", bytes(1000), bytearray(b"array"), bytearray(70000)],
    "uuid": uuid.UUID(int=5),
    "slice-range": [slice(1, 2), range(10)],
    "long-tuple": tuple(range(100000)),
    "recursive": (lambda a: (a.append((a, {"a": a})), a)[1])([]),
    "sparse": torch.eye(3).to_sparse(),
    "complex": torch.ones(2, dtype=torch.complex64),
    "float8": torch.ones(4).to(torch.float8_e4m3fn),
    "uint16": torch.ones(4).to(torch.uint16),
    "quantized": torch.quantize_per_tensor(torch.ones(4), 0.1, 0, torch.qint8),
    "storage": torch.ones(3).untyped_storage(),
    "generator": torch.Generator().get_state(),
    "module": nn.Linear(2, 2),
    "optimizer": torch.optim.Adam([nn.Parameter(torch.ones(2))]),
    "surrogates": "plain text \u00e9\u4e2d\U0001f600",
    "deep": functools.reduce(lambda inner, _: [inner], range(200), 1),
    "attributes": (lambda t: (setattr(t, "tag", "x"), t)[1])(torch.ones(2)),
    "type": [int, dict, type(None), Ellipsis, NotImplemented],
}


@group
def objects():
    optimizer, scheduler = loop(ResNet())
    for name, value in OBJECTS.items():
        for protocol in (2, 3, 4, 5):
            held = {"epoch": 3, name: value, "state_dict": SD, "optimizer": optimizer.state_dict()}
            save(f"objects/{name}-{protocol}.pth", held, "sd", {"pickle_protocol": protocol}, entry="state_dict", prefix="")
        legacy = {"_use_new_zipfile_serialization": False}
        save(f"objects/{name}-legacy.pth", {name: value, "net": SD}, "sd", legacy, entry="net", prefix="")
    # In the weights themselves they are refused by name.
    for name, value in {"counter": collections.Counter(), "array": numpy.ones((10, 64)), "set": {1}}.items():
        save(f"objects/in-weights-{name}.pth", {**SD, "linear.weight": value}, refused="linear.weight is an object of ")
    for name, dtype in {"complex": torch.complex64}.items():
        bad = {**SD, "linear.weight": SD["linear.weight"].to(dtype)}
        save(f"objects/in-weights-{name}.pth", bad, refused="which weights here cannot have")
    bad = {**SD, "linear.weight": SD["linear.weight"].to(torch.float8_e4m3fn)}
    save("objects/in-weights-float8.pth", bad, refused="linear.weight is an object of torch._utils._rebuild_tensor_v3")
    attributes = OrderedDict((name, (setattr(t, "tag", 1), t)[1]) for name, t in ((n, x.clone()) for n, x in SD.items()))
    save("objects/tensors-with-attributes.pth", attributes, "sd", entry=None, prefix="")
    parameters = OrderedDict((n, nn.Parameter(t) if t.is_floating_point() else t) for n, t in SD.items())
    save("objects/parameters.pth", dict(parameters), "sd", entry=None, prefix="")
    for parameter in parameters.values():
        parameter.tag = "x"
    save("objects/parameters-with-attributes.pth", dict(parameters), "sd", entry=None, prefix="")


class Lit(lightning.LightningModule):
    def __init__(self, net=None, lr=0.1, compiled=False, path=pathlib.PurePosixPath("/data"), optimizers=1):
        super().__init__()
        self.save_hyperparameters(ignore=["net"])
        self.net = net or resnet()
        self.criterion = nn.CrossEntropyLoss(weight=torch.ones(10))
        self.automatic_optimization = optimizers == 1
        if compiled:
            self.net = torch.compile(self.net)

    def training_step(self, batch, _):
        return (self.net.linear.bias * 0).sum() + batch[0].sum() * 0

    def validation_step(self, batch, _):
        self.log("val_loss", 1.0)

    def configure_optimizers(self):
        first = torch.optim.SGD(self.parameters(), lr=0.0, momentum=0.9)
        if self.hparams.optimizers == 2:
            return [first, torch.optim.Adam(self.net.parameters(), lr=0.0)], []
        return {"optimizer": first, "lr_scheduler": torch.optim.lr_scheduler.MultiStepLR(first, [1, 2])}


@group
def lightning_checkpoints():
    root = FOLDER / "lightning"
    root.mkdir()
    data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.zeros(2, 1)), batch_size=1)
    callbacks = lightning.callbacks

    def trained(name, module, prefix="net.", of="kl", weights_only=False, steps=0, **options):
        trainer = lightning.Trainer(
            max_epochs=1, accelerator="cpu", logger=False, enable_progress_bar=False, enable_model_summary=False,
            default_root_dir=root / "runs", limit_train_batches=steps, limit_val_batches=1, num_sanity_val_steps=0,
            **{"enable_checkpointing": False, **options})
        trainer.fit(module, data, data)
        path = root / f"{name}.ckpt"
        trainer.save_checkpoint(path, weights_only=weights_only)
        note(path, of, entry="state_dict", prefix=prefix)
        return path

    trained("plain", Lit())
    trained("weights-only", Lit(), weights_only=True)
    trained("hyper-parameters", Lit(lr=numpy.float64(0.1)))
    trained("compiled", Lit(compiled=True), "net._orig_mod.")
    trained("two-optimizers", Lit(optimizers=2))
    trained("early-stopping", Lit(), callbacks=[callbacks.EarlyStopping("val_loss")])
    trained("model-checkpoint", Lit(), enable_checkpointing=True, callbacks=[callbacks.ModelCheckpoint(root / "kept", "x", "val_loss")])
    trained("learning-rate-monitor", Lit(), callbacks=[callbacks.Timer(), callbacks.LambdaCallback()])
    trained("bfloat16-mixed", Lit(), precision="bf16-mixed")
    trained("accumulated", Lit(), accumulate_grad_batches=2)
    trained("averaged", Lit(), callbacks=[callbacks.StochasticWeightAveraging(1e-2)], steps=0)
    trained("weight-averaging", Lit(), callbacks=[callbacks.WeightAveraging()])
    trained("ema", Lit(), callbacks=[callbacks.EMAWeightAveraging()])
    trained("parallel", Lit(nn.DataParallel(resnet())), "net.module.")

    class Two(Lit):
        def __init__(self):
            super().__init__()
            self.ema_model = timm.utils.ModelEmaV3(self.net)

    path = trained("student-and-average", Two())
    MANIFEST[-1].update(of=None, refused="2 networks, state_dict.net, state_dict.ema_model.module")
    note(path, "kl", entry="state_dict", prefix="ema_model.module.", choose="state_dict.ema_model.module")
    note(path, "kl", entry="state_dict", prefix="net.", choose="net")
    fabric = Fabric(accelerator="cpu")
    fabric.save(root / "fabric.ckpt", {"model": fabric.setup_module(resnet()), "step": 3})
    note(root / "fabric.ckpt", "kl", entry="model", prefix="")


@group
def libraries():
    optimizer, scheduler = loop(ResNet())
    # torchvision: references/classification/train.py
    for depth in (18, 34):
        net = getattr(torchvision.models, f"resnet{depth}")(num_classes=7)
        if depth == 18:
            net = torchvision.models.ResNet(torchvision.models.resnet.BasicBlock, [2, 2, 2, 2], num_classes=7)
        torch.manual_seed(depth)
        for parameter in net.state_dict().values():
            parameter.copy_(torch.rand(parameter.shape) + 0.5 if parameter.is_floating_point() else 3)
        average = torch.optim.swa_utils.AveragedModel(net)
        held = {"model": net.state_dict(), "optimizer": optimizer.state_dict(), "lr_scheduler": scheduler.state_dict(),
                "epoch": 3, "args": argparse.Namespace(model=f"resnet{depth}", lr=0.1)}
        of = f"tv{depth}"
        source(of, net.state_dict())
        save(f"libraries/torchvision-{depth}.pth", held, of, entry="model", prefix="")
        if depth == 34:
            continue
        save("libraries/torchvision-ema.pth", {**held, "model_ema": average.state_dict()}, of, entry="model", prefix="", others=["model_ema"])
        save("libraries/averaged.pth", average.state_dict(), of, entry=None, prefix="module.", left=["n_averaged"])
        save("libraries/imagenet-example.pth.tar", {"epoch": 1, "arch": "resnet18", "state_dict": prefixed(net.state_dict(), "module."),
             "best_acc1": torch.tensor(60.0), "optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}, of,
             entry="state_dict", prefix="module.")
        # timm: the same network, saved by its saver with an average beside it.
        net = timm.create_model("resnet18", num_classes=7)
        net.load_state_dict(torch.load(FOLDER / "libraries/torchvision-18.pth", weights_only=False)["model"])
        saver = timm.utils.CheckpointSaver(net, optimizer, args=argparse.Namespace(model="resnet18", lr=0.1),
                                           model_ema=timm.utils.ModelEmaV3(net), checkpoint_dir=str(FOLDER / "libraries"))
        saver.save_checkpoint(1, metric=50.0)
        note(FOLDER / "libraries/model_best.pth.tar", of, entry="state_dict", prefix="", others=["state_dict_ema"])
        note(FOLDER / "libraries/model_best.pth.tar", of, entry="state_dict_ema", prefix="", choose="state_dict_ema")
        (FOLDER / "libraries/net.safetensors").parent.mkdir(exist_ok=True)
        save_file(net.state_dict(), FOLDER / "libraries/net.safetensors")
        note(FOLDER / "libraries/net.safetensors", of, entry=None, prefix="")
    compiled = torch.compile(nn.Sequential(OrderedDict(net=resnet())))
    save("libraries/compiled.pth", compiled.state_dict(), "kl", entry=None, prefix="_orig_mod.net.")
    inside = resnet()
    inside.layer1 = torch.compile(inside.layer1)
    inside.layer3[0] = torch.compile(inside.layer3[0])
    save("libraries/compiled-inside.pth", inside.state_dict(), "kl", entry=None, prefix="")
    inside.layer2[1].compile()
    save("libraries/compiled-in-place.pth", inside.state_dict(), "kl", entry=None, prefix="")
    from torch.distributed.algorithms._checkpoint.checkpoint_wrapper import checkpoint_wrapper
    inside = resnet()
    inside.layer2[0] = checkpoint_wrapper(inside.layer2[0])
    save("libraries/recomputed.pth", {f"x.{k}": v for k, v in OrderedDict(inside.named_parameters()).items()} | {f"x.{k}": v for k, v in inside.named_buffers()}, "kl", entry=None, prefix="x.")
    torch.distributed.init_process_group("gloo", init_method=f"file://{FOLDER}/store", rank=0, world_size=1)
    save("libraries/distributed.pth", nn.parallel.DistributedDataParallel(resnet()).state_dict(), "kl", entry=None, prefix="module.")
    torch.distributed.destroy_process_group()
    for bottleneck in ("resnet50", "resnet10t", "resnet18d", "resnet26", "seresnet18" if "seresnet18" in timm.list_models() else "legacy_seresnet18"):
        save(f"libraries/{bottleneck}.pth", timm.create_model(bottleneck, num_classes=3).state_dict(), refused="no ")


@group
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


def write_tar(path, state, protocol=2):
    """The format of PyTorch before 0.1.12, which today's `torch.load` still reads: storages, tensors and a pickle in a tar archive."""
    tensors, storages = OrderedDict(), OrderedDict()
    for tensor in state.values():
        tensors[id(tensor)] = tensor
        storages[tensor.untyped_storage().data_ptr() or id(tensor)] = tensor

    def numbered(value):
        content = io.BytesIO()
        pickle.dump(value, content, protocol)
        return content.getvalue()

    types = {torch.float32: torch.FloatStorage, torch.int64: torch.LongStorage}
    content = {"sys_info": numbered({"protocol_version": 1000, "little_endian": True})}
    parts = [numbered(len(storages))]
    for key, tensor in storages.items():
        raw = bytes(tensor.untyped_storage())
        parts += [numbered((key, "cpu", types[tensor.dtype])), struct.pack("<q", len(raw) // tensor.element_size()), raw]
    content["storages"] = b"".join([*parts, numbered([])])
    parts = [numbered(len(tensors))]
    for key, tensor in tensors.items():
        parts.append(numbered((key, tensor.untyped_storage().data_ptr() or id(tensor), "type")))
        parts.append(struct.pack(f"<iI{2 * tensor.dim() + 1}q", tensor.dim(), 0, *tensor.shape, *tensor.stride(), tensor.storage_offset()))
    content["tensors"] = b"".join(parts)

    class Pickler(pickle._Pickler):
        def persistent_id(self, value):
            return str(id(value)) if isinstance(value, torch.Tensor) else None

    body = io.BytesIO()
    Pickler(body, protocol).dump(state)
    content["pickle"] = body.getvalue()
    with tarfile.open(path, "w:", format=tarfile.PAX_FORMAT) as archive:
        for name, data in content.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


@group
def other_files():
    root = FOLDER / "other"
    root.mkdir()
    write_tar(root / "of-2017.pth", SD)
    loaded = torch.load(root / "of-2017.pth", weights_only=False)
    assert all(torch.equal(loaded[name], tensor) for name, tensor in SD.items())
    note(root / "of-2017.pth", "sd", entry=None, prefix="")
    write_tar(root / "of-2017.pth.tar", prefixed(KL, "module."))
    note(root / "of-2017.pth.tar", "kl", entry=None, prefix="module.")
    for name, net in {"script": torch.jit.script(nn.Linear(2, 2)), "trace": torch.jit.trace(torchvision.models.resnet18(), torch.zeros(1, 3, 64, 64))}.items():
        net.save(root / f"{name}.pt")
        note(root / f"{name}.pt", refused="TorchScript program, which is code. If you trust the file, load it with `torch.jit.load`")
    torch.save(SD, root / "plain.pth")
    with zipfile.ZipFile(root / "plain.pth") as plain, zipfile.ZipFile(root / "compressed.pth", "w", zipfile.ZIP_DEFLATED) as packed:
        for member in plain.namelist():
            packed.writestr(zipfile.ZipInfo(member), plain.read(member), zipfile.ZIP_DEFLATED)
    note(root / "compressed.pth", refused="members of the archive are compressed")
    with zipfile.ZipFile(root / "compressed.pth") as packed:
        packed.extractall(root / "unpacked")
    with zipfile.ZipFile(root / "as-advised.pth", "w", zipfile.ZIP_STORED) as stored:
        for path in sorted((root / "unpacked").rglob("*")):
            stored.write(path, path.relative_to(root / "unpacked"))
    note(root / "as-advised.pth", "sd", entry=None, prefix="")
    with zipfile.ZipFile(root / "inside.zip", "w") as archive:
        archive.write(root / "plain.pth", "model.pth")
    note(root / "inside.zip", refused="the archive holds another checkpoint. Unpack it")
    numpy.savez(root / "arrays.npz", **{name: tensor.numpy() for name, tensor in SD.items()})
    note(root / "arrays.npz", refused="NumPy arrays (.npz)")
    numpy.save(root / "array.npy", numpy.ones(3))
    note(root / "array.npy", refused="a NumPy array (.npy)")
    torch.save(resnet(), root / "whole.pth")
    note(root / "whole.pth", refused='a whole object of "__main__.ResNet"')
    torch.save({"model": resnet(), "epoch": 1}, root / "whole-under-key.pth")
    note(root / "whole-under-key.pth", refused='a whole object of "__main__.ResNet"')
    torch.save(resnet(), root / "whole-legacy.pth", _use_new_zipfile_serialization=False)
    note(root / "whole-legacy.pth", refused='a whole object of "__main__.ResNet"')
    with open(root / "pickled.pkl", "wb") as file:
        pickle.dump({name: tensor.numpy() for name, tensor in SD.items()}, file)
    note(root / "pickled.pkl", refused="`torch.save` did not write")
    with tarfile.open(root / "archive.tar", "w") as archive:
        archive.add(root / "plain.pth", "weights/plain.pth")
    note(root / "archive.tar", refused='got "weights/plain.pth". Unpack it')
    with tarfile.open(root / "archive.tar.gz", "w:gz") as archive:
        archive.add(root / "plain.pth", "plain.pth")
    note(root / "archive.tar.gz", refused="compressed by gzip. Unpack it (`gunzip`, or `tar -xzf`")
    program = torch.export.export(nn.Linear(2, 2), (torch.zeros(1, 2),))
    torch.export.save(program, root / "program.pt2")
    note(root / "program.pt2", refused="a program of `torch.export`")
    texts = {
        "pointer.pth": (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n", "a Git LFS pointer"),
        "page.pth": (b"\n<!DOCTYPE html>\n<html></html>", "a web page"),
        "page-bom.pth": (b"\xef\xbb\xbf\r\n  <html>", "a web page"),
        "empty.pth": (b"", "empty"),
        "json.pth": (b'{"error": "not found"}', "JSON text"),
        "text.pth": (b"Not Found", "text"),
        "onnx.pth": (b"\x08\x08\x12\x07pytorch\x1a\x052.1.0" + bytes(100), "an ONNX model"),
        "keras.h5": (b"\x89HDF\r\n\x1a\n" + bytes(100), "an HDF5 file"),
        "model.gguf": (b"GGUF\x03\0\0\0" + bytes(20), "a GGUF file"),
        "noise.pth": (bytes(range(1, 255)) * 3, "of a kind that is not known here"),
    }
    for name, (content, kind) in texts.items():
        (root / name).write_bytes(content)
        note(root / name, refused=f"got a file that is {kind}")
    (root / "folder").mkdir()


answer = {}
if (FOLDER / "images.safetensors").exists():
    held = load_file(FOLDER / "images.safetensors")
    with torch.no_grad():
        predicted = torch.cat([resnet()(part).argmax(1) for part in held["images"].split(100)])
    answer["right"] = int((predicted == held["labels"]).sum())
(FOLDER / "manifest.json").write_text(json.dumps(MANIFEST))
answer["versions"] = {m.__name__: m.__version__ for m in (torch, torchvision, timm, numpy)} | {"lightning": __import__("lightning").__version__}
json.dump(answer, sys.stdout)
