#!/usr/bin/env bash
# Pillow 12.3.0: `convert("RGB")`, as torchvision's loader calls it, clips a grey PNG of 16 bits at 255; a coloured one keeps the upper byte.
#
# A pixel of 0x8000, mid grey, becomes white (255) if the PNG is grey and 128 if it is coloured. One would expect 128 from both. So a folder of
# grey 16-bit PNGs (X-rays, microscopy) reaches a network as almost white images.
#
# Output seen: grey 255 colour 128
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow==12.3.0
cat >program.py <<'PY'
import io
import struct
import sys
import zlib

from PIL import Image


def png(channels):
    """A PNG of one pixel of 16 bits, 0x8000 in each channel."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", 1, 1, 16, 0 if channels == 1 else 2, 0, 0, 0)
    row = b"\0" + struct.pack(">H", 0x8000) * channels
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row)) + chunk(b"IEND", b"")


grey, colour = (Image.open(io.BytesIO(png(channels))).convert("RGB").getpixel((0, 0))[0] for channels in (1, 3))
seen = f"grey {grey} colour {colour}"
print(seen)
sys.exit(seen != "grey 255 colour 128")
PY
venv/bin/python program.py
