"""What the peers in PyTorch share: their arguments, the reference on the path, threads and seed.

usage of every peer: PEER.py --reference DIR [--threads 2] [--device cpu]
"""
import argparse
import sys

import torch

parser = argparse.ArgumentParser()
parser.add_argument("--reference", required=True, help="folder that holds sdnet_torch.py")
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--device", default="cpu", help="cpu, or cuda where the peer takes it")
arguments = parser.parse_args()
sys.path.insert(0, arguments.reference)

torch.set_num_threads(arguments.threads)
torch.manual_seed(0)
FORMATS = {"nchw": torch.contiguous_format, "channels_last": torch.channels_last}
