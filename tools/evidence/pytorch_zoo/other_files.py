"""Formats of other times and other programs, and files that are no checkpoint."""

import io
import pickle
import struct
import tarfile
import zipfile
from collections import OrderedDict

import numpy
import torch
import torchvision
from networks import KL, SD, prefixed, resnet
from torch import nn
from written import FOLDER, note


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
