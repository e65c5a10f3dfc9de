"""ImageMagick's motion blur, written out in NumPy, and checked against ImageMagick where it is at hand."""

import io
import subprocess
import sys

import numpy as np
from PIL import Image

CONVERT = sys.argv[1] if len(sys.argv) > 1 else None


def motion(image, radius, sigma, angle):
    """ImageMagick's MotionBlurImage: one half of a bell, along a line of whole pixels, edges repeated."""
    steps = np.arange(2 * int(np.ceil(radius)) + 1)
    weights = np.exp(-(steps**2) / (2 * sigma**2))
    weights /= weights.sum()
    turn = np.deg2rad(angle)
    rows, columns = np.indices(image.shape[:2])
    total = np.zeros(image.shape)
    for step, weight in zip(steps, weights):
        row = np.clip(rows + int(np.ceil(step * np.sin(turn) - 0.5)), 0, image.shape[0] - 1)
        column = np.clip(columns + int(np.ceil(step * np.cos(turn) - 0.5)), 0, image.shape[1] - 1)
        total += weight * image[row, column]
    return np.floor(total + 0.5).astype(np.uint8)


class Magick:
    """ImageMagick itself on the first images, where it is at hand."""

    left, checked, within, worst = 0, 0, 0, 0

    @staticmethod
    def check(image, blur_options, expected):
        Magick.left -= 1
        source = io.BytesIO()
        Image.fromarray(image).save(source, "PNG")
        radius, sigma, angle = blur_options
        setting = f"{radius}x{sigma}{angle:+.9f}"
        run = subprocess.run([CONVERT, "png:-", "-motion-blur", setting, "png:-"], input=source.getvalue(), capture_output=True)
        if run.returncode != 0:
            raise RuntimeError(run.stderr.decode())
        found = np.array(Image.open(io.BytesIO(run.stdout)).convert("RGB"))
        off = np.abs(found.astype(int) - expected.astype(int))
        Magick.checked += off.size
        Magick.within += int((off <= 1).sum())
        Magick.worst = max(Magick.worst, int(off.max()))
