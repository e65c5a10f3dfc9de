"""The 19 corruptions of CIFAR-10-C from their published definitions, by NumPy, SciPy, OpenCV, scikit-image and Pillow.

Serves compare-corruptions.mjs. Reads one request a line from standard input, JSON: {"name", "strength", "images": FILE,
"corrupted": FILE, "count", "height", "width", "seed", "draws": FILE | null, "textures": [FILE, ...], "textureSide"}. Images are
bytes [count, height, width, 3]. Draws are float64, image by image, in the order in which the other side took them; with them the random
corruptions are repeated draw by draw. Writes one answer a line: {"own": statistics of each image with random numbers of this side,
"paired": {"equal", "within", "worst"} of all values with the same draws}. The first line says the versions. Exits with 3 where a library is missing.

ImageMagick's motion blur is written out in NumPy; with an argument, a path of ImageMagick's `convert`, each motion blur of the first
images is checked against it.
"""

import io
import json
import subprocess
import sys

try:
    import cv2
    import numpy as np
    import PIL
    import scipy
    import scipy.ndimage
    import skimage
    import skimage.color
    import skimage.filters
    from PIL import Image
except ImportError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(3)

CONVERT = sys.argv[1] if len(sys.argv) > 1 else None


class Draws:
    """Random numbers: a generator's, or those that were recorded elsewhere."""

    def __init__(self, generator, recorded=None):
        self.generator, self.recorded, self.place = generator, recorded, 0

    def take(self, count):
        part = self.recorded[self.place : self.place + count]
        if len(part) < count:
            raise ValueError("the other side drew fewer numbers")
        self.place += count
        return part

    def normal(self, shape):
        if self.recorded is None:
            return self.generator.standard_normal(shape)
        return self.take(int(np.prod(shape))).reshape(shape)

    def uniform(self, low, high, shape=()):
        unit = self.generator.random(shape) if self.recorded is None else self.take(int(np.prod(shape))).reshape(shape)
        return low + (high - low) * unit

    def below(self, bound):
        return int(self.generator.integers(bound) if self.recorded is None else self.take(1)[0])


def blur(image, sigma, **options):
    axis = -1 if image.ndim == 3 else None
    return skimage.filters.gaussian(image, sigma=sigma, channel_axis=axis, **options)


def cut(unit):
    """Values in [0, 1] to bytes, fractions cut off."""
    return (np.clip(unit, 0, 1) * 255).astype(np.uint8)


def gaussian_noise(image, strength, draws):
    return cut(image / 255 + draws.normal(image.shape) * strength[0])


def shot_noise(image, strength, draws):
    return cut(draws.generator.poisson(image / 255 * strength[0]) / strength[0])


def impulse_noise(image, strength, draws):
    unit = image / 255
    if draws.recorded is None:
        lost = draws.generator.random(image.shape) < strength[0]
        return cut(np.where(lost, draws.generator.integers(2, size=image.shape), unit))
    flat = unit.ravel()  # One draw a value, and one more where it is lost.
    for place in range(flat.size):
        if draws.take(1)[0] < strength[0]:
            flat[place] = draws.below(2)
    return cut(flat.reshape(image.shape))


def speckle_noise(image, strength, draws):
    unit = image / 255
    return cut(unit + unit * draws.normal(image.shape) * strength[0])


def gaussian_blur(image, strength, draws):
    return cut(blur(image / 255, strength[0]))


def defocus_blur(image, strength, draws):
    radius, softness = strength
    reach, window = (8, 3) if radius <= 8 else (int(radius), 5)
    line = np.arange(-reach, reach + 1)
    disk = (line[:, None] ** 2 + line[None, :] ** 2 <= radius**2).astype(np.float32)
    kernel = cv2.GaussianBlur(disk / disk.sum(), (window, window), sigmaX=softness)
    return cut(np.stack([cv2.filter2D(image[..., channel] / 255, -1, kernel) for channel in range(3)], -1))


def glass_blur(image, strength, draws):
    sigma, shift, rounds = strength
    shift, rounds = int(shift), int(rounds)
    pixels = cut(blur(image / 255, sigma))
    height, width = pixels.shape[:2]
    for _ in range(rounds):
        for row in range(height - shift, shift, -1):
            for column in range(width - shift, shift, -1):
                right, down = draws.below(2 * shift) - shift, draws.below(2 * shift) - shift
                # A swap of two views, as published: the second assignment sees what the first one wrote.
                here, there = pixels[row, column], pixels[row + down, column + right]
                pixels[row, column], pixels[row + down, column + right] = there, here
    return cut(blur(pixels / 255, sigma))


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


def motion_blur(image, strength, draws):
    angle = draws.uniform(-45, 45)
    result = motion(image, strength[0], strength[1], angle)
    if Magick.left > 0:
        Magick.check(image, (strength[0], strength[1], angle), result)
    return result


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


def zoom_in(image, factor):
    height = image.shape[0]
    kept = int(np.ceil(height / factor))
    top = (height - kept) // 2
    scale = (factor, factor) + (1,) * (image.ndim - 2)
    large = scipy.ndimage.zoom(image[top : top + kept, top : top + kept], scale, order=1)
    trim = (large.shape[0] - height) // 2
    return large[trim : trim + height, trim : trim + height]


def zoom_blur(image, strength, draws):
    unit = (image / 255).astype(np.float32)
    factors = np.arange(1, strength[0], strength[1])
    return cut((unit + sum(zoom_in(unit, factor) for factor in factors)) / (len(factors) + 1))


def snow(image, strength, draws):
    mean, deviation, size, threshold, radius, sigma, share = strength
    layer = zoom_in(mean + deviation * draws.normal(image.shape[:2]), size)
    layer[layer < threshold] = 0
    layer = motion(cut(layer), radius, sigma, draws.uniform(-135, -45))[..., None] / 255
    unit = np.float32(image) / 255
    grey = cv2.cvtColor(unit, cv2.COLOR_RGB2GRAY)[..., None]
    return cut(share * unit + (1 - share) * np.maximum(unit, 1.5 * grey + 0.5) + layer + np.rot90(layer, 2))


def frost(image, strength, draws):
    texture = TEXTURES[draws.below(len(TEXTURES))]
    height, width = image.shape[:2]
    top, left = draws.below(texture.shape[0] - height), draws.below(texture.shape[1] - width)
    ice = texture[top : top + height, left : left + width]
    return np.clip(strength[0] * image.astype(float) + strength[1] * ice, 0, 255).astype(np.uint8)


def plasma(size, decay, draws):
    """Diamonds and squares on a torus, from one corner at 0."""
    cloud = np.zeros((size, size))
    step, roughness = size, 100.0

    def wobble(sum_of_four):
        return sum_of_four / 4 + roughness * draws.uniform(-roughness, roughness, sum_of_four.shape)

    while step >= 2:
        half = step // 2
        corners = cloud[::step, ::step]
        along = corners + np.roll(corners, -1, 0)
        cloud[half::step, half::step] = wobble(along + np.roll(along, -1, 1))
        middles = cloud[half::step, half::step]
        cloud[::step, half::step] = wobble(middles + np.roll(middles, 1, 0) + corners + np.roll(corners, -1, 1))
        cloud[half::step, ::step] = wobble(middles + np.roll(middles, 1, 1) + corners + np.roll(corners, -1, 0))
        step, roughness = half, roughness / decay
    cloud -= cloud.min()
    return cloud / cloud.max()


def fog(image, strength, draws):
    amount, decay = strength
    unit = image / 255
    height, width = image.shape[:2]
    size = 1 << (max(height, width) - 1).bit_length()
    mist = unit + amount * plasma(size, decay, draws)[:height, :width, None]
    return cut(mist * unit.max() / (unit.max() + amount))


def in_hsv(image, change):
    hsv = skimage.color.rgb2hsv(image / 255)
    change(hsv)
    return cut(skimage.color.hsv2rgb(hsv))


def brightness(image, strength, draws):
    def change(hsv):
        hsv[..., 2] = np.clip(hsv[..., 2] + strength[0], 0, 1)

    return in_hsv(image, change)


def saturate(image, strength, draws):
    def change(hsv):
        hsv[..., 1] = np.clip(hsv[..., 1] * strength[0] + strength[1], 0, 1)

    return in_hsv(image, change)


def contrast(image, strength, draws):
    unit = image / 255
    means = unit.mean(axis=(0, 1), keepdims=True)
    return cut((unit - means) * strength[0] + means)


def elastic_transform(image, strength, draws):
    stretch, smoothness, shift = strength
    unit = np.float32(image) / 255
    height, width = shape = image.shape[:2]
    middle, reach = np.float32(shape) // 2, min(shape) // 3
    corners = np.float32([middle + reach, [middle[0] + reach, middle[1] - reach], middle - reach])
    moved = corners + draws.uniform(-shift, shift, corners.shape).astype(np.float32)
    affine = cv2.getAffineTransform(corners, moved)
    unit = cv2.warpAffine(unit, affine, (width, height), borderMode=cv2.BORDER_REFLECT_101)

    def field():
        return blur(draws.uniform(-1, 1, shape), smoothness, mode="reflect", truncate=3) * stretch

    right, down = field(), field()
    rows, columns = np.indices(shape)
    places = [rows + down, columns + right]
    channels = [scipy.ndimage.map_coordinates(unit[..., c], places, order=1, mode="reflect") for c in range(3)]
    return cut(np.stack(channels, -1))


def pixelate(image, strength, draws):
    height, width = image.shape[:2]
    small = Image.fromarray(image).resize((int(width * strength[0]), int(height * strength[0])), Image.BOX)
    return np.array(small.resize((width, height), Image.BOX))


def jpeg_compression(image, strength, draws):
    saved = io.BytesIO()
    Image.fromarray(image).save(saved, "JPEG", quality=int(strength[0]))
    return np.array(Image.open(saved))


def spatter(image, strength, draws):
    mean, deviation, smoothness, threshold, last, mud = strength
    unit = np.float32(image) / 255
    liquid = blur(mean + deviation * draws.normal(image.shape[:2]), smoothness)
    if mud:
        cover = blur((liquid > threshold).astype(np.float32), last)[..., None]
        cover[cover < 0.8] = 0
        return cut(unit * (1 - cover) + cover * np.array([63, 42, 20]) / 255)
    liquid[liquid < threshold] = 0
    liquid = cut(liquid)
    distance = cv2.distanceTransform(255 - cv2.Canny(liquid, 50, 150), cv2.DIST_L2, 5)
    distance = cv2.blur(np.minimum(distance, 20), (3, 3)).astype(np.uint8)
    emboss = np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]], dtype=np.float32)
    lit = cv2.blur(cv2.filter2D(cv2.equalizeHist(distance), cv2.CV_8U, emboss), (3, 3))
    shine = liquid * lit.astype(np.float32)
    if shine.max() == 0:
        return image  # The published program divides by zero here.
    return cut(unit + last * (shine / shine.max())[..., None] * np.array([175, 238, 238]) / 255)


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
    global TEXTURES
    side = request["textureSide"]
    TEXTURES = [np.fromfile(path, dtype=np.uint8).reshape(side, side, 3) for path in request["textures"]]
    corrupt, strength = globals()[request["name"]], request["strength"]
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
