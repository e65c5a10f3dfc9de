"""Files that are written, and what is noted of each for the side that reads them."""

import pathlib
import sys

import torch
from safetensors.torch import save_file

FOLDER, NETWORKS = map(pathlib.Path, sys.argv[1:3])
MANIFEST = []


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


def note(file, of=None, **expected):
    """Says what a file must come to: the network `of`, or a message."""
    MANIFEST.append({"file": str(pathlib.Path(file).relative_to(FOLDER)), "of": of, **expected})


def save(name, value, of=None, options=None, **expected):
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(value, path, **(options or {}))
    note(path, of, **expected)
