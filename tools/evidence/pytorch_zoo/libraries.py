"""Checkpoints of torchvision's and timm's programs, and of networks that PyTorch wrapped."""

import argparse
from collections import OrderedDict

import timm
import timm.utils
import torch
import torchvision
from networks import ResNet, loop, prefixed, resnet
from safetensors.torch import save_file
from torch import nn
from torch.distributed.algorithms._checkpoint.checkpoint_wrapper import checkpoint_wrapper
from written import FOLDER, note, save, source


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
    inside = resnet()
    inside.layer2[0] = checkpoint_wrapper(inside.layer2[0])
    save("libraries/recomputed.pth", {f"x.{k}": v for k, v in OrderedDict(inside.named_parameters()).items()} | {f"x.{k}": v for k, v in inside.named_buffers()}, "kl", entry=None, prefix="x.")
    torch.distributed.init_process_group("gloo", init_method=f"file://{FOLDER}/store", rank=0, world_size=1)
    save("libraries/distributed.pth", nn.parallel.DistributedDataParallel(resnet()).state_dict(), "kl", entry=None, prefix="module.")
    torch.distributed.destroy_process_group()
    for bottleneck in ("resnet50", "resnet10t", "resnet18d", "resnet26", "seresnet18" if "seresnet18" in timm.list_models() else "legacy_seresnet18"):
        save(f"libraries/{bottleneck}.pth", timm.create_model(bottleneck, num_classes=3).state_dict(), refused="no ")
