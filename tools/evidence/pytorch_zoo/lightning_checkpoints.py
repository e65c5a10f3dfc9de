"""Checkpoints of Lightning's trainer with many callbacks, and of Fabric."""

import pathlib

import lightning.pytorch as lightning
import numpy
import timm.utils
import torch
from lightning.fabric import Fabric
from networks import resnet
from torch import nn
from written import FOLDER, MANIFEST, note


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
