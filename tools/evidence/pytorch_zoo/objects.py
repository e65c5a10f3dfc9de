"""Objects of many classes beside the weights, in every protocol of pickle."""

import argparse
import collections
import datetime
import decimal
import enum
import functools
import pathlib
import random
import uuid
from collections import OrderedDict

import numpy
import torch
from networks import SD, ResNet, loop, of_program
from torch import nn
from written import save


@of_program
class Phase(enum.Enum):
    TRAIN = "train"


@of_program
class Settings:
    """A class of a program that is not there."""

    __slots__ = ("value", "__dict__")

    def __init__(self, value):
        self.value = value
        self.other = [value]


@of_program
class Attributes(dict):
    """A dict with attributes, as many libraries have one."""

    __getattr__ = dict.__getitem__


@of_program
class Immutable:
    def __new__(cls, *, name):
        return super().__new__(cls)

    def __getnewargs_ex__(self):
        return (), {"name": "x"}


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
