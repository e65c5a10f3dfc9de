"""PyTorch's side of pytorch-zoo.mjs: `python pytorch_zoo FOLDER NETWORKS [GROUP ...]`.

Writes checkpoints as PyTorch, torchvision, timm and Lightning write them, of the two networks in NETWORKS and of torchvision's
ResNet-18 and -34, and manifest.json: for each file the network it was made from, or a part of the message that refuses it. Prints versions and how many of
images.safetensors, if it is in FOLDER, a PyTorch implementation of the ResNet gets right. Exits with 3 where a module is missing.
"""

import json
import sys

from requirements import VERSIONS

import torch
from choices import choices
from keys_and_prefixes import keys_and_prefixes
from libraries import libraries
from lightning_checkpoints import lightning_checkpoints
from networks import resnet
from objects import objects
from other_files import other_files
from safetensors.torch import load_file
from written import FOLDER, MANIFEST

ASKED = sys.argv[3:]
for group in (keys_and_prefixes, objects, lightning_checkpoints, libraries, choices, other_files):
    if not ASKED or group.__name__ in ASKED:
        group()
answer = {"versions": VERSIONS}
if (FOLDER / "images.safetensors").exists():
    held = load_file(FOLDER / "images.safetensors")
    with torch.no_grad():
        predicted = torch.cat([resnet()(part).argmax(1) for part in held["images"].split(100)])
    answer["right"] = int((predicted == held["labels"]).sum())
(FOLDER / "manifest.json").write_text(json.dumps(MANIFEST))
json.dump(answer, sys.stdout)
