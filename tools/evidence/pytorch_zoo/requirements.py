"""Imports the libraries that checkpoints are written with, and exits with 3 where one is missing."""

import sys
import warnings

try:
    import torch

    try:
        import torchvision
    except RuntimeError:
        # One that was built for CUDA declares its operators only beside a torch that was, and fails to import beside this one.
        operators = torch.library.Library("torchvision", "FRAGMENT")
        for operator in ("nms", "qnms"):
            operators.define(f"{operator}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    import lightning.pytorch
    import numpy
    import safetensors
    import timm
    import torchvision
except ImportError as error:
    sys.stderr.write(f"{error}.")
    sys.exit(3)

warnings.filterwarnings("ignore")
VERSIONS = {module.__name__: module.__version__ for module in (torch, torchvision, timm, numpy, lightning)}
