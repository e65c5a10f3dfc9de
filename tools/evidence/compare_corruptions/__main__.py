"""The 19 corruptions of CIFAR-10-C from their published definitions, by NumPy, SciPy, OpenCV, scikit-image and Pillow.

Serves compare-corruptions.mjs. Reads one request a line from standard input, JSON: {"name", "strength", "images": FILE,
"corrupted": FILE, "count", "height", "width", "seed", "draws": FILE | null, "textures": [FILE, ...], "textureSide"}. Images are
bytes [count, height, width, 3]. Draws are float64, image by image, in the order in which the other side took them; with them the random
corruptions are repeated draw by draw. Writes one answer a line: {"own": statistics of each image with random numbers of this side,
"paired": {"equal", "within", "worst"} of all values with the same draws}. The first line says the versions. Exits with 3 where a library is missing.

ImageMagick's motion blur is written out in NumPy; with an argument, a path of ImageMagick's `convert`, each motion blur of the first
images is checked against it.
"""

import json
import sys

try:
    import cv2
    import numpy as np
    import PIL
    import scipy
    import skimage
except ImportError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(3)

import published_corruptions
from draws import Draws
from motion_blur import CONVERT, Magick


def statistics(clean, corrupted):
    """Of each image: mean and variance of its values, and signal-to-noise ratio in decibels, None where nothing changed."""
    values = corrupted.astype(np.float64).reshape(len(clean), -1)
    errors = ((values - clean.reshape(len(clean), -1)) ** 2).mean(axis=1)
    return {
        "mean": values.mean(axis=1).tolist(),
        "variance": values.var(axis=1).tolist(),
        "psnr": [10 * np.log10(255**2 / error) if error > 0 else None for error in errors],
    }


def read(path, request, dtype=np.uint8):
    return np.fromfile(path, dtype=dtype).reshape(request["count"], request["height"], request["width"], 3)


def answer(request):
    side = request["textureSide"]
    published_corruptions.TEXTURES[:] = [np.fromfile(path, dtype=np.uint8).reshape(side, side, 3) for path in request["textures"]]
    corrupt, strength = getattr(published_corruptions, request["name"]), request["strength"]
    clean, theirs = read(request["images"], request), read(request["corrupted"], request)
    Magick.left, Magick.checked, Magick.within, Magick.worst = 0, 0, 0, 0
    generator = np.random.default_rng(request["seed"])
    own = np.stack([corrupt(image.copy(), strength, Draws(generator)) for image in clean])
    result = {"own": statistics(clean, own)}
    if request["draws"] == "none":
        same = own
    elif request["draws"] is None:
        return result
    else:
        recorded = Draws(generator, np.fromfile(request["draws"], dtype=np.float64))
        Magick.left = 20 if CONVERT else 0
        same = np.stack([corrupt(image.copy(), strength, recorded) for image in clean])
        if recorded.place != len(recorded.recorded):
            raise ValueError("the other side drew more numbers")
    off = np.abs(same.astype(int) - theirs.astype(int))
    result["paired"] = {
        "equal": float((off == 0).mean()),
        "within": float((off <= 1).mean()),
        "worst": int(off.max()),
    }
    if Magick.checked:
        result["magick"] = {"within": Magick.within / Magick.checked, "worst": Magick.worst}
    return result


VERSIONS = {
    "numpy": np.__version__,
    "scipy": scipy.__version__,
    "opencv": cv2.__version__,
    "scikit-image": skimage.__version__,
    "pillow": PIL.__version__,
}
print(json.dumps(VERSIONS), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
